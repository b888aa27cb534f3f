-- Posts the pushes of a file (query, tab, body in each line), each once.
-- Arguments: the file; "plain" or "sealed"; a number above every MsgId in the file.
-- When the file is used up, plain pushes go on with new MsgIds, which the signature does not
-- cover; sealed ones begin again, which the last line of the output tells.

local threads = {}
local pushes = {}
local sealed, beyond
sent = 0

function setup(thread)
  table.insert(threads, thread)
end

function init(arguments)
  sealed = arguments[2] == "sealed"
  beyond = tonumber(arguments[3])
  for line in io.lines(arguments[1]) do
    local query, body = line:match("^(.-)\t(.*)$")
    table.insert(pushes, { path = "/wechat?" .. query, body = body })
  end
  wrk.headers["Content-Type"] = "text/xml; charset=utf-8"
  held = #pushes
end

function request()
  local push = pushes[sent % #pushes + 1]
  local body = push.body
  if sent >= #pushes and not sealed then
    local id = string.format("%.0f", beyond + sent)
    body = body:gsub("<MsgId>%d+</MsgId>", "<MsgId>" .. id .. "</MsgId>")
  end
  sent = sent + 1
  return wrk.format("POST", push.path, nil, body)
end

function done(summary, latency, _)
  local errors = summary.errors
  local used, had = 0, 0
  for _, thread in ipairs(threads) do
    used, had = used + thread:get("sent"), had + thread:get("held")
  end
  io.write(string.format(
    '\nRESULT {"requests": %d, "seconds": %.4f, "p50": %.3f, "p99": %.3f, "slowest": %.3f, '
      .. '"refused": %d, "broken": %d, "sent": %d, "held": %d}\n',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3,
    latency:percentile(99) / 1e3, latency.max / 1e3, errors.status,
    errors.connect + errors.read + errors.write + errors.timeout, used, had
  ))
end
