// What the pages need beside htmx: looking for news, keeping what is typed, keys.
"use strict";

const LOOK_EVERY = 2000;

// Parts of pages wait for this event; a page nobody sees asks for nothing.
setInterval(() => {
  if (!document.hidden) document.body.dispatchEvent(new Event("look"));
}, LOOK_EVERY);

// What is being typed outlives the news that redraws the page around it, and a reload.
function keep(field) {
  const kept = sessionStorage.getItem(field.dataset.keep);
  if (kept && !field.value) field.value = kept;
}

document.addEventListener("input", (event) => {
  const { keep: name } = event.target.dataset;
  if (name) sessionStorage.setItem(name, event.target.value);
});

// A form pressed twice is sent once; one that comes back with the page may be sent again.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || form.hasAttribute("hx-post")) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "yes";
});
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

document.addEventListener("submit", (event) => {
  for (const field of event.target.querySelectorAll("[data-keep]")) sessionStorage.removeItem(field.dataset.keep);
});

let focused = null;
document.addEventListener("htmx:beforeSwap", () => {
  const field = document.activeElement;
  focused = field && field.id ? { id: field.id, at: field.selectionStart } : null;
});

function settle() {
  document.querySelectorAll("[data-keep]").forEach(keep);
  const talk = document.querySelector(".transcript");
  if (talk) talk.scrollTop = talk.scrollHeight;
}

// How much waits stands before the title, so that a tab behind others shows it.
function tell() {
  const news = document.querySelector("[data-news]");
  const title = document.title.replace(/^\(\d+\) /, "");
  if (news) document.title = news.dataset.news === "0" ? title : `(${news.dataset.news}) ${title}`;
}

document.addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.target.id === "news") return tell();
  settle();
  const field = focused && document.getElementById(focused.id);
  if (field && field !== document.activeElement) {
    field.focus();
    if (field.setSelectionRange && focused.at !== null) field.setSelectionRange(focused.at, focused.at);
  }
});
document.addEventListener("DOMContentLoaded", settle);

// A text that is kept ready goes into the reply, where it can still be changed.
document.addEventListener("change", (event) => {
  const field = document.getElementById(event.target.dataset.fill);
  if (!field || !event.target.value) return;
  field.value = event.target.value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
});

// A text is copied by its button, or by Alt+C.
async function copy(button) {
  const text = document.getElementById(button.dataset.copy);
  try {
    await navigator.clipboard.writeText(text.value ?? text.innerText);
  } catch {
    getSelection().selectAllChildren(text); // without https there is no clipboard but this one
    text.select?.();
    document.execCommand("copy");
  }
  button.textContent = "已复制";
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copy]");
  if (button) copy(button);
});

document.addEventListener("keydown", (event) => {
  const { target } = event;
  const latest = document.querySelector("[data-copy-key]");
  if (event.altKey && event.key.toLowerCase() === "c" && latest) {
    event.preventDefault();
    copy(latest);
  }
  if (event.ctrlKey && event.key === "Enter" && "submit" in target.dataset) target.form.requestSubmit();
  const typing = target.matches("input, textarea, select");
  const search = document.querySelector("[data-search]");
  if (event.key === "/" && !typing && search) {
    event.preventDefault();
    search.focus();
  }
});

// A long text has its lines numbered, and what is said of a line leads there.
function number(field) {
  const numbers = field.previousElementSibling;
  numbers.textContent = Array.from(field.value.split("\n"), (_, at) => at + 1).join("\n");
  numbers.scrollTop = field.scrollTop;
}

document.addEventListener("DOMContentLoaded", () => {
  for (const field of document.querySelectorAll("[data-numbered]")) {
    field.addEventListener("input", () => number(field));
    field.addEventListener("scroll", () => number(field));
    number(field);
  }
});

document.addEventListener("click", (event) => {
  const field = document.querySelector("[data-numbered]");
  const { line } = event.target.dataset;
  if (!line || !field) return;
  const before = field.value.split("\n").slice(0, line - 1);
  const start = before.join("\n").length + (before.length ? 1 : 0);
  const end = field.value.indexOf("\n", start);
  field.focus();
  field.setSelectionRange(start, end < 0 ? field.value.length : end);
  field.scrollTop = (line - 5) * parseFloat(getComputedStyle(field).lineHeight);
});
