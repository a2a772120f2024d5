import { h } from "./dom.js";

const folded = (words) => words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** A field that shows those of some elements that have all the words written in it, whatever their accents; what was found is told as their number. */
export function filter(t, elements, found = () => {}) {
  const input = h("input", { type: "search", placeholder: t("filter"), "aria-label": t("filter") });
  input.addEventListener("input", async (event) => {
    event.stopPropagation();
    const all = await elements();
    const words = folded(input.value).split(/\s+/);
    all?.forEach((element) => { element.hidden = !words.every((word) => folded(element.textContent).includes(word)); });
    found(all ? all.filter((element) => !element.hidden).length : null, input.value.trim() !== "");
  });
  return input;
}
