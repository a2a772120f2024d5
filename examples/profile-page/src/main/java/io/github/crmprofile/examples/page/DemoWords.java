package io.github.crmprofile.examples.page;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the codes of the demo's database are called: an application has such names already, and gives them to the labels. */
final class DemoWords {

    // Without falling back to the language of the machine that the server runs on.
    private static final Control FILES = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private DemoWords() {}

    static Map<String, String> of(Locale locale) {
        ResourceBundle words = ResourceBundle.getBundle("demo-words", locale, FILES);
        return words.keySet().stream().collect(Collectors.toMap(Function.identity(), words::getString));
    }
}
