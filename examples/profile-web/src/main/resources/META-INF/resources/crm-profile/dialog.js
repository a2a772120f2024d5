import { byKey, h, iconButton, sheet } from "./dom.js";

let number = 0;

/**
 * A modal dialog in the page's root; it is gone when it closes, and the focus is where it was: on the element itself, or on the one of its key
 * that has taken its place, or on the one of the key with which it was closed. A form that was changed is not thrown away by a click beside it.
 */
export function dialog(root, t, { title, body, submit, save = t("save"), kind = "", closed }) {
  const id = `dialog-title-${++number}`;
  const shadow = root.getRootNode();
  const opener = shadow.activeElement;
  const problem = h("p.problem", { role: "alert", hidden: true });
  const done = h("button.primary", { onclick: () => finish() }, save);
  const form = h("form",
    h("header.dialog-head", h("h2", { id, tabindex: "-1", autofocus: true }, title), iconButton("close", t("close"), () => box.close(), { class: "icon close" })),
    h("div.dialog-body", { role: "group", "aria-labelledby": id }, body),
    problem,
    submit ? h("footer.dialog-foot", h("button", { onclick: () => box.close() }, t("cancel")), done) : null);
  const box = h("dialog", { class: kind, "aria-labelledby": id }, form);
  const finish = async () => {
    if (!form.reportValidity()) {
      return;
    }
    done.disabled = true;
    try {
      await submit();
      box.close();
    } catch (error) {
      problem.textContent = error.message ?? String(error);
      problem.hidden = false;
    }
    done.disabled = false;
  };
  // Not every browser knows the attribute closedby. A selection that is dragged out of the form is no click beside it.
  let isBeside = false;
  let isChanged = false;
  form.addEventListener("input", () => { isChanged = true; });
  box.addEventListener("pointerdown", (event) => { isBeside = event.target === box; });
  box.addEventListener("click", (event) => { if (isBeside && event.target === box && !isChanged) box.close(); });
  onEnter(form, () => submit && finish());
  box.addEventListener("close", () => {
    box.remove();
    (byKey(root, box.returnValue) ?? (opener?.isConnected ? opener : byKey(root, opener?.dataset.key)) ?? root).focus({ preventScroll: true });
    closed?.();
  });
  root.append(box);
  box.showModal();
  return box;
}

const SHOWN = 10_000;

/** A message at the foot of the page, read out to screen readers, with one thing to do about it. It leaves by itself, unless somebody is at it. */
export function toast(root, t, text, action, label) {
  root.querySelector(".toast")?.remove();
  const box = h("div.toast.no-print", { role: "status" }, h("span", text),
    action ? h("button", { onclick: () => { box.remove(); action(); } }, label) : null,
    iconButton("close", t("close"), () => box.remove()));
  root.append(box);
  const leave = () => (box.matches(":hover, :focus-within") ? setTimeout(leave, SHOWN) : box.remove());
  setTimeout(leave, SHOWN);
  return box;
}

/** Does something when Enter is pressed in a field. Not by the event "submit": a sandboxed frame without allow-forms never fires it. */
export function onEnter(form, act) {
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      act();
    }
  });
}

/** The style of what opens over a page, which comes with the first of it. */
function styled(root) {
  const known = root.querySelector(".late");
  if (known) {
    return known.ready;
  }
  const link = sheet("late.css");
  link.className = "late";
  link.ready = new Promise((done) => {
    link.onload = done;
    link.onerror = () => { link.remove(); done(); };
  });
  root.append(link);
  return link.ready;
}

/** Does something with a module that is loaded when it is first needed; where it does not come, the page says so. */
export async function using(module, { body, t }, act) {
  let loaded;
  try {
    [loaded] = await Promise.all([module, styled(body.getRootNode())]);
  } catch {
    toast(body, t, t("gone"));
    return null;
  }
  return act(loaded);
}
