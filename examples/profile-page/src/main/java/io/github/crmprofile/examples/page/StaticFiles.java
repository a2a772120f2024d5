package io.github.crmprofile.examples.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Pattern;

/** The files of the page, from the class path. */
final class StaticFiles {

    private static final Pattern NAME =
            Pattern.compile("/(crm-profile/)?[a-z][a-z-]*(\\.[a-z]{2})?\\.(html|js|css|json|svg)");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml");

    private StaticFiles() {}

    static Answer answer(String path) throws IOException {
        String name = path.equals("/") ? "/index.html" : path;
        if (NAME.matcher(name).matches()) {
            try (InputStream in = StaticFiles.class.getResourceAsStream("/web" + name)) {
                if (in != null) {
                    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
                    return Answer.of(200, String.valueOf(type), in.readAllBytes());
                }
            }
        }
        throw new Problem(404, "There is no such file");
    }
}
