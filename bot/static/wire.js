// What went over the wire, beside the phone: of a push, and of a message the desk sent of itself.

import { make, makeNote } from "./elements.js";
import { verdict } from "./told.js";

export const SLOW = 4000;
export const WAITING = "正在等答复……";
const ADDRESS = "POST /cgi-bin/message/custom/send";

export const inMilliseconds = (ms) => `${Math.round(ms).toLocaleString("zh-CN")} 毫秒`;

export function wireElements(exchange) {
  if (!exchange) return [makeNote("问一句之后，这里显示发出的签名请求、XML 和原样回复。")];
  const { request, outcome, told } = exchange;
  if (told) return toldElements(told);
  if (!outcome) return [makeNote(WAITING)];
  if (outcome.error) return [make("p", { class: "fault" }, outcome.error)];
  const { delivery } = outcome;
  return [
    chips(request, delivery),
    packet("请求地址", `POST ${delivery.address}`),
    packet(delivery.inner ? "发出的信封（加密）" : "发出的 XML", delivery.sent),
    packet("信封里的 XML（加密前）", delivery.inner),
    packet(delivery.opened ? "回复的信封（加密）" : "原样回复", delivery.reply || "（空）"),
    packet("解密后的回复", delivery.opened),
  ].filter(Boolean);
}

function chips({ kind, mode, repeat }, { status, ms, push }) {
  const slow = ms > SLOW;
  const [sentAt, messageId] = push.split("-");
  const name = kind === "event" ? `CreateTime ${sentAt}` : `MsgId ${messageId}`;
  return make("ul", { class: "chips" },
    make("li", { class: status === 200 ? "good" : "bad" }, `状态 ${status}`),
    make("li", { class: slow ? "bad" : "" }, inMilliseconds(ms) + (slow ? "，太慢：微信只等 5 秒" : "")),
    make("li", {}, mode === "safe" ? "安全模式" : "明文"),
    make("li", {}, name + (repeat ? "（重发）" : "")),
  );
}

function toldElements(message) {
  const { accepted, body, answer, fault } = message;
  const slow = fault === "slow";
  const about = make("ul", { class: "chips" },
    make("li", { class: accepted ? "good" : "bad" }, verdict(message)),
    slow && make("li", { class: "bad" }, "太慢：服务台只等 5 秒，没有等到回答"),
    make("li", {}, "客服消息"),
  );
  return [
    about,
    packet("请求地址", ADDRESS),
    packet("发出的 JSON", body),
    packet(slow ? "微信的回答（服务台没有等到）" : "微信的回答", answer),
  ];
}

function packet(title, text) {
  if (!text) return null;
  const markup = /(<!\[CDATA\[|\]\]>|<\/?\w+>)/;
  const parts = text.split(markup).map((part, at) => (at % 2 ? make("b", {}, part) : part));
  const body = make("pre", { tabindex: 0, role: "region", "aria-label": title }, ...parts);
  return make("div", { class: "packet" }, make("h3", {}, title), body);
}
