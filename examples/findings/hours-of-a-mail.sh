#!/usr/bin/env bash
# Apache James Mime4j 0.8.15: the names of zones that RFC 5322 (4.3, obs-zone) defines, EST, EDT, CST, CDT, MST, MDT, PST, PDT, are left out when a
# message is built: its date is four to eight hours early. The date field's own strict parser knows them, as does Angus Mail 2.0.5. A mail
# of the evening of 31 March in New York is of that day for the one, and of 1 April in UTC for the other.
set -euo pipefail
. "$(dirname "$0")/lib/kit"

jars org.apache.james:apache-mime4j-dom:0.8.15 org.eclipse.angus:angus-mail:2.0.5

cat >"$work/Mail.java" <<'JAVA'
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.field.DateTimeField;
import org.apache.james.mime4j.field.DateTimeFieldImpl;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.RawField;

public class Mail {
    public static void main(String[] args) throws Exception {
        for (String zone : List.of("-0400", "EDT", "EST", "CST", "MST", "PST", "GMT", "UT")) {
            String date = "Tue, 31 Mar 2026 21:30:00 " + zone;
            byte[] mail = ("From: a@example.org\r\nDate: " + date + "\r\n\r\nHello\r\n").getBytes(StandardCharsets.US_ASCII);
            var built = new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(mail)).getDate();
            var strict = ((DateTimeField) DateTimeFieldImpl.PARSER.parse(new RawField("Date", date), DecodeMonitor.STRICT)).getDate();
            var angus = new MimeMessage(null, new ByteArrayInputStream(mail)).getSentDate();
            System.out.println(date + ": Mime4j " + built.toInstant() + ", its strict field " + strict.toInstant() + ", Angus " + angus.toInstant());
        }
    }
}
JAVA
run "$work/Mail.java" | expect <(cat <<'SEEN'
Tue, 31 Mar 2026 21:30:00 -0400: Mime4j 2026-04-01T01:30:00Z, its strict field 2026-04-01T01:30:00Z, Angus 2026-04-01T01:30:00Z
Tue, 31 Mar 2026 21:30:00 EDT: Mime4j 2026-03-31T21:30:00Z, its strict field 2026-04-01T01:30:00Z, Angus 2026-04-01T01:30:00Z
Tue, 31 Mar 2026 21:30:00 EST: Mime4j 2026-03-31T21:30:00Z, its strict field 2026-04-01T02:30:00Z, Angus 2026-04-01T02:30:00Z
Tue, 31 Mar 2026 21:30:00 CST: Mime4j 2026-03-31T21:30:00Z, its strict field 2026-04-01T03:30:00Z, Angus 2026-04-01T03:30:00Z
Tue, 31 Mar 2026 21:30:00 MST: Mime4j 2026-03-31T21:30:00Z, its strict field 2026-04-01T04:30:00Z, Angus 2026-04-01T04:30:00Z
Tue, 31 Mar 2026 21:30:00 PST: Mime4j 2026-03-31T21:30:00Z, its strict field 2026-04-01T05:30:00Z, Angus 2026-04-01T05:30:00Z
Tue, 31 Mar 2026 21:30:00 GMT: Mime4j 2026-03-31T21:30:00Z, its strict field 2026-03-31T21:30:00Z, Angus 2026-03-31T21:30:00Z
Tue, 31 Mar 2026 21:30:00 UT: Mime4j 2026-03-31T21:30:00Z, its strict field 2026-03-31T21:30:00Z, Angus 2026-03-31T21:30:00Z
SEEN
)
