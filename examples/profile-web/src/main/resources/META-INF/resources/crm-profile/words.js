/** The page's own words. Names of metrics, widgets and codes come from the server in the same language. */

const LANGUAGES = ["en", "it"];
const loaded = new Map();

/**
 * The words of a language, as a function of their key and what is to stand in them: of one thing in the singular, where there is one. Its
 * member "language" is that of the words, which may be another than was asked for.
 */
export async function wordsOf(language, file = new URL("words", import.meta.url)) {
  const spoken = LANGUAGES.includes(language) ? language : "en";
  const address = `${file}.${spoken}.json`;
  if (!loaded.has(address)) {
    loaded.set(address, await (await fetch(address)).json());
  }
  const words = loaded.get(address);
  const text = (key, values) => (values[0] === 1 ? words[`${key}One`] : null) ?? words[key] ?? key;
  const t = (key, ...values) => values.reduce((all, value, i) => all.replace(`{${i}}`, () => String(value)), text(key, values));
  return Object.assign(t, { language: spoken, has: (key) => key in words });
}

/** A tag that formats can be made for, such as "de-CH"; null when it is none, as "C", "x-klingon" or the empty text. */
export function validTag(tag) {
  try {
    return tag ? new Intl.Locale(tag.replaceAll("_", "-")).toString() : null;
  } catch {
    return null;
  }
}

/**
 * The language tag of a place in the document, through all shadow roots around it: that of the nearest element with a usable one, with its
 * region. Of the language alone the browser's own tag of it is taken, else the first that the browser prefers, else English.
 */
export function tagAt(element) {
  const preferred = navigator.languages.map(validTag).filter(Boolean);
  for (let at = element; at; at = at.parentNode ?? at.host) {
    const tag = at instanceof Element ? validTag(at.getAttribute("lang")) : null;
    if (tag) {
      return tag.includes("-") ? tag : preferred.find((own) => own.split("-")[0] === tag) ?? tag;
    }
  }
  return preferred[0] ?? "en";
}
