package io.github.crmprofile.examples.page;

import com.google.common.hash.Hashing;
import io.github.crmprofile.examples.web.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Pattern;

/** The files of the demo, and those of the element that come with its jar. */
final class StaticFiles {

    private static final Pattern NAME =
            Pattern.compile("/(crm-profile/)?[a-z][a-z-]*(\\.[a-z]{2,6})?\\.(html|js|css|json|svg|ts)");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json",
            "ts", "text/plain; charset=utf-8",
            "svg", "image/svg+xml");

    private StaticFiles() {}

    static Answer answer(String path) throws IOException {
        String name = path.equals("/") ? "/index.html" : path;
        if (NAME.matcher(name).matches()) {
            String place = name.startsWith("/crm-profile/") ? "/META-INF/resources" : "/web";
            try (InputStream in = StaticFiles.class.getResourceAsStream(place + name)) {
                if (in != null) {
                    byte[] bytes = in.readAllBytes();
                    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
                    return Answer.of(200, String.valueOf(type), bytes)
                            .with(
                                    "ETag",
                                    "\""
                                            + Hashing.sha256()
                                                    .hashBytes(bytes)
                                                    .toString()
                                                    .substring(0, 24) + "\"");
                }
            }
        }
        throw new RefusedException(404, "There is no such file");
    }
}
