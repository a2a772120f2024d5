package io.github.crmprofile.examples.sample;

import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The clients. Contacts of low number are the active ones; contact 2 has nothing at all. */
final class People {
    private static final List<String> POSITIONS = List.of(
            "Managing director",
            "Head of purchasing",
            "Buyer",
            "IT manager",
            "Operations manager",
            "Chief financial officer",
            "Office manager",
            "Project manager");
    private static final List<String> TYPES = List.of("Customer", "Prospect", "Partner", "Supplier");
    private static final List<String> SEGMENTS = List.of("A", "B", "C");
    private static final List<String> REMARKS = List.of(
            "Prefers to be called before noon.",
            "Met at the spring trade fair.",
            "Wants every offer as a PDF, with prices net of VAT.",
            "Introduced by a partner.");

    private final int contacts;
    private final int companies;
    /** The number of each contact's company, 0 for none. */
    private final int[] employers;

    People(int contacts, int companies) {
        this.contacts = contacts;
        this.companies = companies;
        employers = IntStream.rangeClosed(0, contacts).map(this::employer).toArray();
    }

    /** The first companies have several contacts, the last hardly any. */
    private int employer(int contact) {
        if (contact == SampleCompany.BUSIEST_NUMBER) {
            return 1;
        }
        Draws draws = Draws.of("employer", contact);
        return contact == SampleCompany.EMPTY_NUMBER || draws.chance(9) ? 0 : 1 + draws.skewed(companies);
    }

    List<Client> clients() {
        return Stream.concat(
                        IntStream.rangeClosed(1, contacts).mapToObj(this::contact),
                        IntStream.rangeClosed(1, companies).mapToObj(People::company))
                .toList();
    }

    private Client contact(int number) {
        Draws draws = Draws.of("contact", number);
        Client.Builder contact = Client.builder(ClientId.contact(text(number)), Names.person(number));
        if (number == SampleCompany.EMPTY_NUMBER) {
            return contact.build();
        }
        int company = companyOf(number);
        String domain = company == 0 ? "example.com" : Names.domain(company);
        contact.email(Names.mailbox(number) + "@" + domain)
                .phone(Names.mobile(number))
                .responsible(responsible(number))
                .attribute("segment", SEGMENTS.get(draws.weighted(15, 35, 50)));
        if (company > 0) {
            contact.company(text(company)).position(draws.pick(POSITIONS));
        }
        if (draws.chance(25)) {
            contact.phone(Names.landline(number + 300));
        }
        return contact.comment(draws.chance(12) ? draws.pick(REMARKS) : null).build();
    }

    private static Client company(int number) {
        Draws draws = Draws.of("company", number);
        return Client.builder(ClientId.company(text(number)), Names.company(number))
                .email("info@" + Names.domain(number))
                .phone(Names.landline(number))
                .website("https://www." + Names.domain(number))
                .companyType(number == 1 ? "Customer" : TYPES.get(draws.weighted(60, 22, 12, 6)))
                .industry(Names.industry(number))
                .responsible(responsible(number))
                .attribute("segment", SEGMENTS.get(draws.weighted(15, 35, 50)))
                .comment(draws.chance(12) ? draws.pick(REMARKS) : null)
                .build();
    }

    /** The number of a contact's company, 0 for none. */
    int companyOf(int contact) {
        return employers[contact];
    }

    /** A contact that has deals and activities. */
    int active(Draws draws) {
        int drawn = 1 + draws.skewed(contacts);
        return drawn == SampleCompany.EMPTY_NUMBER ? drawn + 1 : drawn;
    }

    /** Another contact of the same company, if one is found near by. */
    @Nullable
    String colleague(int contact) {
        int company = employers[contact];
        for (int other = contact + 1; company > 0 && other <= contacts; other++) {
            if (employers[other] == company) {
                return text(other);
            }
        }
        return null;
    }

    static String responsible(int number) {
        return SampleCompany.USERS.get(number * 5 % SampleCompany.USERS.size());
    }

    static String text(int number) {
        return Integer.toString(number);
    }
}
