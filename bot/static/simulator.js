// The chat in a browser: keeps the transcripts, asks for pushes, shows what came back.
// Nothing is kept here: a reload begins anew, with new people.

import { find, make, makeButton, makeNote, unseen } from "./elements.js";
import { keepLooking, refusalOf, wordsOf } from "./told.js";
import { SLOW, WAITING, inMilliseconds, wireElements } from "./wire.js";

const NAMES = "甲乙丙丁戊己庚辛壬癸";
const SAMPLES = ["我在太原", "招人那个补助给多少", "我们厂28个人，裁了5个，还能退失业保险吗"];
const EVENTS = { subscribe: "关注了公众号", unsubscribe: "取消了关注", SCAN: "已关注，又扫了码" };

const FAILED = "没有答复。微信会再推送两次，还不成就告诉用户“该公众号提供的服务出现故障”。";

const state = { people: [newPerson(0), newPerson(1)], current: 0, selected: -1 };
const menuLabel = (key) => find("menu").querySelector(`[data-key="${key}"]`).textContent;
const person = () => state.people[state.current];
const lastExchange = () => person().exchanges.findLast(({ request }) => request);

function newPerson(count) {
  const random = crypto.getRandomValues(new Uint32Array(2)).join("");
  const name = `关注者${NAMES[count] ?? count + 1}`;
  return { openid: `sim_${random}`, name, exchanges: [], seen: 0, fault: "" };
}

// Sending

async function send(request, original = null) {
  const sender = person();
  const mode = document.querySelector("[name=mode]:checked").value;
  request = { mode, ...request, openid: sender.openid };
  const exchange = { request, original, outcome: null };
  const index = sender.exchanges.push(exchange) - 1;
  showExchange(exchange, index);
  const { answer, error } = await post("send", request, "点“重发上一条”");
  exchange.outcome = error ? { error } : { delivery: answer };
  if (sender === person()) showExchange(exchange, index);
}

async function post(path, body, then = "再试一次") {
  const options = { method: "POST", headers: { "Content-Type": "application/json" } };
  try {
    const response = await fetch(path, { ...options, body: JSON.stringify(body) });
    const answer = await response.json().catch(() => ({}));
    if (response.ok) return { answer };
    return { error: answer.error?.message ?? `服务器出错了（${response.status}）。` };
  } catch {
    return { error: `连不上服务器。请确认它还在运行，然后${then}。` };
  }
}

function repeat() {
  const last = lastExchange();
  const name = last.outcome.delivery?.push;
  // What never reached the server has no name yet: it is simply sent.
  if (!name) send(last.request);
  else send({ ...last.request, repeat: name }, last.original ?? person().exchanges.indexOf(last));
}

// Reading what came back

function faultOf({ error, delivery }, mode) {
  if (error) return error;
  if (delivery.status === 200) return delivery.fault;
  if (delivery.status !== 403) return `服务器回了 ${delivery.status}，${FAILED}`;
  const downgraded = document.body.dataset.mode === "safe" && mode === "plain";
  const why = downgraded ? "它设为安全模式，不收明文" : "签名或密文不对";
  return `服务器拒收了这次推送（403）：${why}。`;
}

function describe({ kind, text, event, event_key: key, label, recognition, ...at }) {
  if (kind === "text") return { words: text };
  if (kind === "location") return { words: `［位置］${label}\n${at.latitude}，${at.longitude}` };
  if (kind === "voice") return { words: `［语音］${recognition}` };
  if (kind === "image") return { words: "［图片］" };
  if (event === "CLICK") return { note: `点了菜单“${menuLabel(key)}”` };
  return { note: EVENTS[event] + (key ? `（场景 ${key}）` : "") };
}

function comparison({ original, outcome: { delivery: after } }) {
  const before = person().exchanges[original]?.outcome.delivery;
  if (before?.status !== 200 || after?.status !== 200) return null;
  // Of envelopes no two are alike; what counts is what is inside.
  const same = (before.opened || before.reply) === (after.opened || after.reply);
  return same ? "和上次的答复一样，没有重复处理" : "和上次的答复不一样";
}

// Showing the chat

function showPeople() {
  const buttons = state.people.map(({ name, openid }, index) => {
    const pressed = String(index === state.current);
    return makeButton(name, () => switchTo(index), { title: openid, "aria-pressed": pressed });
  });
  const add = () => switchTo(state.people.push(newPerson(state.people.length)) - 1);
  find("people").replaceChildren(...buttons, makeButton("＋ 再来一位", add, { class: "quiet" }));
  find("speaker").textContent = person().name;
}

function switchTo(index) {
  state.current = index;
  showPeople();
  const exchanges = person().exchanges.map(exchangeElement);
  find("talk").replaceChildren(...(exchanges.length ? exchanges : [emptyTalk()]));
  showFault();
  offerLatest();
  select(exchanges.length - 1);
  lookNow();
}

function emptyTalk() {
  const samples = SAMPLES.map((text) => makeButton(text, () => say(text)));
  return make("div", { class: "empty" }, make("p", {}, "还没有对话。打字问一句，或者从这里开始："), ...samples);
}

function say(text) {
  // The button that says it is going away.
  find("talk").focus();
  send({ kind: "text", text });
}

function showExchange(exchange, index) {
  const talk = find("talk");
  talk.querySelector(".empty")?.remove();
  const reply = talk.children[index]?.lastChild;
  // Only what is new is put in, so that only that is read aloud.
  if (reply) reply.replaceChildren(...replyElements(exchange, index));
  else talk.append(exchangeElement(exchange, index));
  offerLatest();
  select(reply ? state.selected : index);
}

// Numbers mean the latest reply's choices, so those of older replies are not offered.
function offerLatest() {
  const talk = find("talk");
  const latest = [...talk.querySelectorAll(".exchange:not(.told)")].at(-1);
  const { DOCUMENT_POSITION_FOLLOWING: inOrAfter } = Node;
  for (const choice of talk.querySelectorAll(".choice")) {
    choice.disabled = !(latest.compareDocumentPosition(choice) & inOrAfter);
  }
  // A long reply is read from its beginning.
  talk.scrollTop = talk.lastElementChild.offsetTop - talk.offsetTop;
  find("repeat").disabled = !lastExchange()?.outcome;
}

function exchangeElement(exchange, index) {
  if (exchange.told) return toldElement(exchange.told, index);
  const { words, note } = describe(exchange.request);
  const again = exchange.request.repeat && make("small", {}, "重发");
  const bubble = words && make("p", { class: "bubble mine" }, unseen("我："), words, again);
  const reply = make("div", { class: "reply" }, ...replyElements(exchange, index));
  return make("div", { class: "exchange" }, bubble || makeNote(note, again), reply);
}

function toldElement(told, index) {
  const refusal = refusalOf(told);
  const shown = refusal ? makeNote(refusal) : bubble(wordsOf(told));
  const meta = makeButton("客服消息 · 看报文", () => showWire(index), { class: "meta" });
  return make("div", { class: "exchange told" }, shown, meta);
}

function replyElements(exchange, index) {
  if (!exchange.outcome) return [makeNote(WAITING)];
  return [replyElement(exchange), metaButton(exchange, index)];
}

function replyElement({ outcome, request }) {
  const fault = faultOf(outcome, request.mode);
  if (fault) return make("p", { class: "fault" }, fault);
  const { text, article } = outcome.delivery;
  if (article) return articleElement(article);
  if (!text) return makeNote("（已收到，没有回复）");
  return bubble(text);
}

const bubble = (text) =>
  make("div", { class: "bubble theirs" }, unseen("服务台："), ...text.split("\n").map(line));

function line(words) {
  const choice = words.match(/^(\d{1,2}) {2}./);
  if (choice) return makeButton(words, () => say(choice[1]), { class: "choice" });
  const parts = words.split(/(<a href="https?:[^"]+">[^<]*<\/a>)/);
  return make("p", {}, ...parts.map((part) => {
    const [, href, label] = part.match(/^<a href="(.+)">(.*)<\/a>$/) ?? [];
    return href ? make("a", { href, target: "_blank", rel: "noopener" }, label) : part;
  }));
}

function articleElement({ title, description, url, picture }) {
  // Pictures from elsewhere are not fetched: the simulator works without a network.
  const own = picture && new URL(picture, location.href).origin === location.origin;
  const image = own ? make("img", { src: picture, alt: "" }) : make("i", {}, "图文");
  const body = [image, make("strong", {}, title), make("span", {}, description)];
  const link = /^https?:/.test(url) && { href: url, target: "_blank", rel: "noopener" };
  return make(link ? "a" : "div", { class: "article", ...link }, ...body);
}

function metaButton(exchange, index) {
  const { delivery } = exchange.outcome;
  const slow = delivery?.ms > SLOW;
  const time = delivery && inMilliseconds(delivery.ms) + (slow ? "，太慢" : "");
  const words = [comparison(exchange), time, "看报文"].filter(Boolean).join(" · ");
  return makeButton(words, () => showWire(index), { class: slow ? "meta slow" : "meta" });
}

function arrive(whose, told) {
  const index = whose.exchanges.push({ told }) - 1;
  if (whose === person()) showExchange(whose.exchanges[index], index);
}

// Showing the wire

function select(index) {
  state.selected = index;
  for (const [at, element] of [...find("talk").children].entries()) {
    element.classList.toggle("selected", at === index);
    element.querySelector(".meta")?.setAttribute("aria-pressed", at === index);
  }
  find("packets").replaceChildren(...wireElements(person().exchanges[index]));
}

function showWire(index) {
  select(index);
  // On a narrow screen the wire is below the phone, out of sight.
  if (matchMedia("(max-width: 899px)").matches) find("wire").focus();
}

// Controls

function speak() {
  const text = find("say").value.trim();
  find("say").value = "";
  if (text) send({ kind: "text", text });
}

function follow(button) {
  const event = button?.dataset.event ?? "subscribe";
  const key = event === "unsubscribe" ? "" : find("scene").value.trim();
  send({ kind: "event", event, event_key: key });
}

function locate() {
  const [latitude, longitude] = find("place").selectedOptions[0].dataset.at.split(",").map(Number);
  send({ kind: "location", label: find("label").value.trim(), latitude, longitude });
}

async function chooseFault(fault) {
  const whose = person();
  const { error } = await post("fault", { openid: whose.openid, fault });
  if (!error) whose.fault = fault;
  find("fault-error").textContent = error ?? "";
  showFault();
}

const showFault = () =>
  (find("faults").querySelector(`[value="${person().fault}"]`).checked = true);

const fillLabel = () => (find("label").value = find("place").value);
const speakAloud = () => send({ kind: "voice", recognition: find("recognition").value.trim() });

for (const [id, act] of Object.entries({ speak, follow, locate, voice: speakAloud })) {
  find(id).addEventListener("submit", (event) => {
    event.preventDefault();
    act(event.submitter);
  });
}
find("say").addEventListener("keydown", (event) => {
  // While an input method is composing, Enter picks a word.
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  speak();
});
find("image").addEventListener("click", () => send({ kind: "image" }));
find("repeat").addEventListener("click", repeat);
find("place").addEventListener("change", fillLabel);
find("menu").addEventListener("click", ({ target }) => {
  const { key } = target.dataset;
  if (key) send({ kind: "event", event: "CLICK", event_key: key });
});

find("faults").addEventListener("change", ({ target }) => chooseFault(target.value));

const plays = document.body.dataset.plays === "true";
const lookNow = plays ? keepLooking(person, arrive) : () => {};

fillLabel();
switchTo(0);
