/** Making elements. Children are nodes or texts, never markup, so that nothing in the data can become HTML. */
import { PATHS } from "./icons.js";

const SVG = "http://www.w3.org/2000/svg";

/** An element by its name and classes, such as "p.note"; a button is none that submits unless it says so. */
export const h = (name, ...rest) => make((tag) => document.createElement(tag), name, rest);
export const svg = (name, ...rest) => make((tag) => document.createElementNS(SVG, tag), name, rest);

function make(create, name, [props, ...children]) {
  const [tag, ...classes] = name.split(".");
  const element = create(tag);
  if (classes.length > 0) {
    element.setAttribute("class", classes.join(" "));
  }
  if (tag === "button") {
    element.type = "button";
  }
  if (props !== undefined && (props === null || props instanceof Node || typeof props !== "object" || Array.isArray(props))) {
    children.unshift(props);
    props = {};
  }
  for (const [name, value] of Object.entries(props ?? {})) {
    set(element, name, value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

function set(element, name, value) {
  if (value === null || value === undefined || value === false) {
    return;
  }
  if (name.startsWith("on")) {
    element.addEventListener(name.slice(2), value);
  } else if (name === "style") {
    // Property by property: the content security policy of a host refuses style attributes.
    Object.entries(value).forEach(([property, text]) => element.style.setProperty(property, String(text)));
  } else if (name === "class") {
    element.classList.add(...value.split(" ").filter(Boolean));
  } else if (name === "value" || name === "checked" || name === "selected") {
    element[name] = value;
  } else {
    element.setAttribute(name, value === true ? "" : String(value));
  }
}

export const icon = (name) => svg("svg", { class: `i i-${name}`, viewBox: "0 0 16 16", "aria-hidden": "true" }, svg("path", { d: PATHS[name] }));

/** A button with a picture: the label is its name, and its tooltip as text of its own, so that it is not read twice. */
export const iconButton = (name, label, onclick, props = {}) => h("button.icon", { onclick, ...props }, icon(name), h("span.label", label));

/** Tells the host what happens; false if it prevents what follows. */
export const tell = (element, type, detail) => element.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, cancelable: true, detail }));

/** Gives an element an attribute, or takes it away where there is no value. */
export const give = (element, name, value) => (value === null || value === undefined ? element.removeAttribute(name) : element.setAttribute(name, value));

export const sheet = (name) => h("link", { rel: "stylesheet", href: new URL(name, import.meta.url) });

/** Takes away all that a page shows, but not what was opened over it, nor what else is to stay. */
export const clear = (body, ...kept) => body.querySelectorAll(`:scope > :not(${["dialog", ".toast", ...kept]})`).forEach((part) => part.remove());

/** A promise that is awaited later: until then its failure belongs to nobody. */
export const later = (promise) => {
  promise.catch(() => {});
  return promise;
};

/** Text only for screen readers. */
export const sr = (text) => h("span.sr", text);

/** Texts of people's data: each finds its own direction and turns nothing around it. */
export const bdi = (text) => h("bdi", text);

/** What has a key: it is found again when it was drawn anew. */
export const byKey = (root, key) => (key ? root.querySelector(`[data-key="${CSS.escape(key)}"]`) : null);

/** A part of the page that is drawn anew whenever its width changes; the focus stays. */
export function sized(draw, props = {}) {
  const box = h("div.sized", { ...props });
  let size = "";
  new ResizeObserver(([entry]) => {
    const width = Math.floor(entry.contentRect.width);
    const height = Math.max(120, Math.floor(entry.contentRect.height));
    if (width > 0 && size !== `${width} ${height}`) {
      size = `${width} ${height}`;
      requestAnimationFrame(() => {
        const key = box.querySelector(":focus")?.dataset.key;
        box.replaceChildren(draw(width, height));
        byKey(box, key)?.focus({ preventScroll: true });
      });
    }
  }).observe(box);
  return box;
}

const STEPS = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 };

/** Arrow keys, Home and End walk through elements of which only one is a tab stop; keys of a grid may lead elsewhere. */
export function roving(root, selector, next = null) {
  const all = () => [...root.querySelectorAll(selector)];
  const activate = (element) => {
    all().forEach((e) => e.setAttribute("tabindex", e === element ? "0" : "-1"));
    element.focus();
  };
  all().forEach((element, i) => element.setAttribute("tabindex", i === 0 ? "0" : "-1"));
  root.addEventListener("keydown", (event) => {
    const list = all();
    const at = list.indexOf(event.target);
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const to = next?.(event.key, event.target) ?? (event.key === "Home" ? list[0] : event.key === "End" ? list.at(-1) : list[at + STEPS[event.key]]);
    if (to) {
      event.preventDefault();
      activate(to);
    } else if ((event.key === "Enter" || event.key === " ") && !(event.target instanceof HTMLElement)) {
      event.preventDefault();
      event.target.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    }
  });
  return root;
}

/** A button with a menu: arrows, Home and End walk, Escape and Tab close. The items, made anew at each opening, are [label, action, is it chosen]. */
export function menuButton(button, label, items) {
  const item = ([text, act, isChosen]) => h("button", { role: isChosen === undefined ? "menuitem" : "menuitemradio",
    "aria-checked": isChosen === undefined ? null : String(isChosen), onclick: () => { close(); button.focus(); act(); } }, text);
  const list = h("div.menu", { role: "menu", "aria-label": label, hidden: true });
  const box = h("span.menu-box", button, list);
  const close = () => { list.hidden = true; button.setAttribute("aria-expanded", "false"); };
  const open = () => {
    list.replaceChildren(...items().filter(Boolean).map((i) => (i === "-" ? h("hr") : item(i))));
    list.querySelectorAll("button").forEach((b, i) => { b.tabIndex = i === 0 ? 0 : -1; });
    list.hidden = false;
    button.setAttribute("aria-expanded", "true");
    list.querySelector("button").focus();
  };
  button.setAttribute("aria-haspopup", "menu");
  button.setAttribute("aria-expanded", "false");
  button.addEventListener("click", () => (list.hidden ? open() : close()));
  box.addEventListener("focusout", (event) => { if (!box.contains(event.relatedTarget)) close(); });
  roving(list, "button");
  list.addEventListener("keydown", (event) => {
    if (event.key === "Escape" || event.key === "Tab") {
      event.stopPropagation();
      close();
      button.focus();
    }
  });
  return box;
}
