/** Making elements. Children are nodes or texts, never markup, so that nothing in the data can become HTML. */

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

/** A button with a picture: the label is its name for screen readers and its tooltip. */
export const iconButton = (name, label, onclick, props = {}) =>
  h("button.icon", { "aria-label": label, title: label, onclick, ...props }, icon(name));

export const icon = (name) =>
  svg("svg", { class: `i i-${name}`, "aria-hidden": "true" }, svg("use", { href: `${new URL("icons.svg", import.meta.url)}#${name}` }));

/** A part of the page that is drawn anew whenever its width changes. */
export function sized(draw, props = {}) {
  const box = h("div.sized", { ...props });
  let width = 0;
  new ResizeObserver(([entry]) => {
    const now = Math.floor(entry.contentRect.width);
    if (now !== width && now > 0) {
      width = now;
      const height = Math.max(120, Math.floor(entry.contentRect.height));
      requestAnimationFrame(() => box.replaceChildren(draw(width, height)));
    }
  }).observe(box);
  return box;
}

/** Arrow keys walk through elements of which only one is a tab stop. */
export function roving(root, selector) {
  const all = () => [...root.querySelectorAll(selector)];
  const activate = (element) => {
    all().forEach((e) => e.setAttribute("tabindex", e === element ? "0" : "-1"));
    element.focus();
  };
  all().forEach((element, i) => element.setAttribute("tabindex", i === 0 ? "0" : "-1"));
  root.addEventListener("keydown", (event) => {
    const list = all();
    const at = list.indexOf(event.target);
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const to = at + step;
    if (at >= 0 && list[to]) {
      event.preventDefault();
      activate(list[to]);
    } else if (at >= 0 && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      list[at].dispatchEvent(new MouseEvent("click", { bubbles: true }));
    }
  });
  return root;
}
