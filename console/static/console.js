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

document.addEventListener("htmx:afterSwap", () => {
  settle();
  const field = focused && document.getElementById(focused.id);
  if (field) {
    field.focus();
    if (field.setSelectionRange && focused.at !== null) field.setSelectionRange(focused.at, focused.at);
  }
});
document.addEventListener("DOMContentLoaded", settle);

document.addEventListener("keydown", (event) => {
  const { target } = event;
  if (event.ctrlKey && event.key === "Enter" && "submit" in target.dataset) target.form.requestSubmit();
  const typing = target.matches("input, textarea, select");
  const search = document.querySelector("[data-search]");
  if (event.key === "/" && !typing && search) {
    event.preventDefault();
    search.focus();
  }
});

// A text to send is copied whole, by its button or by one key.
async function copy(button) {
  const field = document.getElementById(button.dataset.copy);
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    document.execCommand("copy"); // pages without https have no clipboard of their own
  }
  document.getElementById("copied").textContent = "已复制";
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copy]");
  if (button) copy(button);
});

document.addEventListener("keydown", (event) => {
  const button = document.querySelector("[data-copy]");
  const typing = event.target.matches("input, select, textarea:not([readonly])");
  if (button && event.key === "c" && !typing && !event.ctrlKey && !event.metaKey) copy(button);
});
