/** Making elements. Children are nodes or texts, never markup, so that nothing in the data can become HTML. */

const SVG = "http://www.w3.org/2000/svg";

export const h = (tag, ...rest) => make(document.createElement(tag), rest);
export const svg = (tag, ...rest) => make(document.createElementNS(SVG, tag), rest);

function make(element, [props, ...children]) {
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
  } else if (name === "value" || name === "checked" || name === "selected") {
    element[name] = value;
  } else {
    element.setAttribute(name, value === true ? "" : String(value));
  }
}

/** A button with a picture: the label is its name for screen readers and its tooltip. */
export const iconButton = (name, label, onclick, props = {}) =>
  h("button", { type: "button", class: "icon", "aria-label": label, title: label, onclick, ...props }, icon(name));

const ICONS = {
  gear: "M8 6.300a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.400M8 3.600a4.4 4.4 0 1 0 0 8.8 4.4 4.4 0 0 0 0-8.800M8 3.600V1.800M8 14.200v-1.800M3.6 8H1.800M14.2 8h-1.800M4.9 4.9 3.6 3.600M12.4 12.400l-1.3-1.300M11.1 4.900l1.3-1.300M3.6 12.400l1.3-1.3",
  grip: "M6 3h.01M10 3h.01M6 8h.01M10 8h.01M6 13h.01M10 13h.01",
  more: "M3 8h.01M8 8h.01M13 8h.01",
  lock: "M4 7.500h8V14H4zM5.5 7.500V5a2.5 2.5 0 0 1 5 0v2.5",
  close: "M3.5 3.500l9 9M12.5 3.500l-9 9",
  plus: "M8 3v10M3 8h10",
  minus: "M3 8h10",
  reset: "M3 8a5 5 0 1 0 1.6-3.700M3 2v3h3",
  table: "M2 3h12v10H2zM2 6.500h12M2 10h12M6.5 3v10",
  chart: "M2 13h12M4 11V7M8 11V3M12 11V6",
  calendar: "M2.5 4h11v9.500h-11zM2.5 7h11M5.5 2v3M10.5 2v3",
  down: "M4 6l4 4 4-4",
  warn: "M8 2 15 14H1zM8 6.500v3.500M8 12h.01",
  search: "M7 2.500a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.5 10.5 14 14",
  download: "M8 2v8M4.5 7 8 10.5 11.5 7M3 13.500h10",
  formula: "M12 3H4l4 5-4 5h8",
};

export const icon = (name) =>
  svg("svg", { viewBox: "0 0 16 16", class: `i i-${name}`, "aria-hidden": "true" }, svg("path", { d: ICONS[name] }));

/** A part of the page that is drawn anew whenever its width changes. */
export function sized(draw, props = {}) {
  const box = h("div", { class: "sized", ...props });
  let width = 0;
  new ResizeObserver(([entry]) => {
    const now = Math.floor(entry.contentRect.width);
    if (now !== width && now > 0) {
      width = now;
      box.replaceChildren(draw(width, Math.max(120, Math.floor(entry.contentRect.height))));
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
    const to = event.key === "Home" ? 0 : event.key === "End" ? list.length - 1 : at + step;
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
