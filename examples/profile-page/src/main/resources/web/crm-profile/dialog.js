import { h, iconButton } from "./dom.js";

/** A modal dialog in the page's root; it is gone when it closes. */
export function dialog(root, t, { title, body, submit, save = t("save"), kind = "", closed }) {
  const problem = h("p.problem", { role: "alert", hidden: true });
  const form = h("form", { method: "dialog", novalidate: false },
    h("header.dialog-head", h("h2", { id: "dialog-title", tabindex: "-1", autofocus: true }, title), iconButton("close", t("close"), () => box.close(), { class: "icon close" })),
    h("div.dialog-body", body),
    problem,
    submit ? h("footer.dialog-foot", h("button", { onclick: () => box.close() }, t("cancel")), h("button.primary", { type: "submit" }, save)) : null);
  const box = h("dialog", { class: kind, "aria-labelledby": "dialog-title" }, form);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      await submit?.();
      box.close();
    } catch (error) {
      problem.textContent = error.message ?? String(error);
      problem.hidden = false;
    }
  });
  box.addEventListener("click", (event) => { if (event.target === box) box.close(); });
  box.addEventListener("close", () => { box.remove(); closed?.(); });
  root.append(box);
  box.showModal();
  return box;
}

/** A message at the foot of the page, read out to screen readers, with one thing to do about it. */
export function toast(root, text, action, label) {
  root.querySelector(".toast")?.remove();
  const box = h("div.toast.no-print", { role: "status" }, h("span", text),
    action ? h("button", { onclick: () => { box.remove(); action(); } }, label) : null);
  root.append(box);
  if (!action) {
    setTimeout(() => box.remove(), 6000);
  }
  return box;
}
