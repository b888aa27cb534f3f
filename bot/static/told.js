// What the desk sends of itself: looked for while the page is seen, and read as the phone would.

const EVERY = 2000;

// Calls arrived(person, message) for each new message to the person shown; gives what looks at once.
export function keepLooking(shown, arrived) {
  let timer;
  async function look() {
    clearTimeout(timer);
    if (document.hidden) return;
    const person = shown();
    for (const message of await fetchNew(person)) {
      // Two looks may have been under way.
      if (message.id <= person.seen) continue;
      person.seen = message.id;
      arrived(person, message);
    }
    clearTimeout(timer);
    timer = setTimeout(look, EVERY);
  }
  document.addEventListener("visibilitychange", look);
  look();
  return look;
}

async function fetchNew({ openid, seen, exchanges }) {
  // Who never wrote is sent nothing.
  if (!exchanges.length) return [];
  try {
    const response = await fetch(`told?openid=${openid}&after=${seen}`);
    return response.ok ? await response.json() : [];
  } catch {
    return []; // the server is away; the next look may find it
  }
}

export function wordsOf({ body }) {
  const message = JSON.parse(body);
  return message.text?.content ?? `［${message.msgtype}］`;
}

export function refusalOf(message) {
  return message.accepted ? "" : `（微信没有收下服务台发来的一条消息：${verdict(message)}）`;
}

export function verdict({ status, answer }) {
  return status === 200 ? `错误码 ${JSON.parse(answer).errcode}` : `HTTP ${status}`;
}
