// Makes the parts of the page.

export const find = (id) => document.getElementById(id);

export function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value);
  }
  element.append(...children.filter(Boolean));
  return element;
}

export const makeButton = (words, onclick, more = {}) =>
  make("button", { type: "button", onclick, ...more }, words);
export const makeNote = (...words) => make("p", { class: "note" }, ...words);
export const unseen = (words) => make("span", { class: "unseen" }, words);
