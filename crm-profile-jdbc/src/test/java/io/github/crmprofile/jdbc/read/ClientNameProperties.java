package io.github.crmprofile.jdbc.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.Databases;
import io.github.crmprofile.jdbc.database.TestDatabase;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.memory.InMemorySource;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.WhiteSpace;
import io.github.crmprofile.source.ProfileSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever letters names are made of, a client is found by its own name in any case, and each database finds what memory finds. */
class ClientNameProperties {

    /** Letters whose case is not that of ASCII: they change their length or their neighbours, have several partners, or none in some databases. */
    private static final String[] LETTERS = """
            i I ı İ i\u0307 I\u0307 s S ſ ß ẞ ss SS k K \u212a å Å \u212b A\u030a σ ς Σ ΐ ΰ ί Ί ᾳ ᾼ ͅ ά α Α ω Ώ ǆ ǅ Ǆ ﬁ ﬀ ŉ ẛ ṡ j ǰ й Й и\u0306 ё Ё
            ö Ö o\u0308 ü U\u0308 é e\u0301 ł Ł ð Ð þ ç Ç ş Ş ğ Ğ ĳ Ĳ œ Œ ა Ა ꭰ Ꭰ ჺ µ μ 𐐨 𐐀 😀 \ue000 \ufb03 Ａ ａ 李 ی ي
            a b c n o t y A B N T Y 0 9 % _ ! ' \\ [ ] - . ; ` ^ * ? \u00a0 a e an st
            """.split("[ \n]");

    @Provide
    Arbitrary<String> databases() {
        return Arbitraries.of(Databases.inEveryBuild().keySet());
    }

    private static String name(Random random) {
        var name = new StringBuilder();
        int length = 1 + random.nextInt(7);
        for (int i = 0; i < length; i++) {
            String letter = LETTERS[random.nextInt(LETTERS.length)];
            name.append(letter.isEmpty() ? " " : letter);
        }
        return name.toString();
    }

    /** Returns a text in another case, by the rules of a language that has some of its own. */
    private static String inAnyCase(String text, Random random) {
        Locale locale = Locale.forLanguageTag(List.of("en", "tr", "lt", "el").get(random.nextInt(4)));
        return switch (random.nextInt(3)) {
            case 0 -> text.toUpperCase(locale);
            case 1 -> text.toLowerCase(locale);
            default -> text;
        };
    }

    private static String part(String name, Random random) {
        int[] points = name.codePoints().toArray();
        int from = random.nextInt(points.length);
        return new String(points, from, 1 + random.nextInt(points.length - from));
    }

    private static ProfileSource load(TestDatabase database, Map<Integer, String> names) {
        var columns = new LinkedHashMap<String, String>();
        columns.put("id", "COUNT");
        columns.put("name", "TEXT");
        database.create("named_person", columns);
        names.forEach((id, name) -> database.insert("named_person", List.of((long) id, name)));
        return JdbcSource.builder(database.dataSource(), SchemaMapping.parse("""
                {"contacts": [{"name": "person", "from": "named_person p", "id": {"integer": "p.id"}, "columns": {"name": "p.name"}}],
                 "deals": [{"name": "none", "from": "named_person q", "where": "1 = 0", "id": {"integer": "q.id"},
                            "columns": {"outcome": {"constant": "OPEN"}}, "links": [{"to": "contact", "id": {"integer": "q.id"}}]}]}
                """))
                .build();
    }

    private static List<String> found(ProfileSource source, String text, int limit) {
        return source.find(text, null, limit).stream()
                .map(client -> client.id() + " " + client.name())
                .toList();
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void aClientIsFoundByItsNameInAnyCase(@ForAll @From("databases") String product, @ForAll long seed) {
        var random = new Random(seed);
        var names = new LinkedHashMap<Integer, String>();
        var memory = InMemorySource.builder();
        while (names.size() < 25) {
            String name = name(random);
            if (!WhiteSpace.isBlank(name)) {
                int id = names.size() + 1;
                names.put(id, name);
                memory.clients(
                        List.of(Client.builder(ClientId.contact("" + id), name).build()));
            }
        }
        ProfileSource expected = memory.build();
        ProfileSource source = load(Databases.inEveryBuild().get(product), names);
        var texts = new ArrayList<>(List.of(""));
        names.forEach((id, name) -> {
            for (String own : List.of(name, name.toUpperCase(Locale.ROOT), name.toLowerCase(Locale.ROOT))) {
                assertThat(found(expected, own, 25)).as("%s of %s", own, name).contains("contact:" + id + " " + name);
            }
            texts.add(inAnyCase(name, random));
            texts.add(inAnyCase(part(name, random), random));
        });
        for (String text : texts) {
            int limit = 1 + random.nextInt(25);
            assertThat(found(source, text, limit))
                    .as("'%s', %s of %s, seed %s", text, limit, product, seed)
                    .isEqualTo(found(expected, text, limit));
        }
    }
}
