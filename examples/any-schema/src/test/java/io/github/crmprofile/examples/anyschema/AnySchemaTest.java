package io.github.crmprofile.examples.anyschema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the data that comes along gives, worked out by hand from its rows. */
class AnySchemaTest {

    @Test
    void aLegacySchemaGivesTheProfileWorkedOutByHand() {
        Command command = Command.run();

        assertThat(command.status()).isZero();
        assertThat(command.errors()).isEmpty();
        // Six activities: calls 1, 3 (through deal 101) and 5, e-mails m1 and m2, visit 1
        // (through deal 102). Seven deals are in the period: all but 105, which is
        // deleted, and 106, of another tenant; two of the activities concern one of them.
        assertThat(command.output()).endsWith("""

                Ada Byron (contact:00000002), 2026-05
                  deals.won.value              EUR 1000.5, GBP 250
                  deals.won.count              2
                  deals.lost.value             EUR 300
                  deals.open.value             EUR 70 (1 missing)
                  win_rate                     66.67 % (2/3)
                  activities.count             6
                  channel.load                 call 3, email 2, meeting 1
                  conversion                   33.33 % (2/6)
                  communication.load           0.29 (2/7)
                  invoices.issued.value        EUR 670
                  invoices.outstanding.value   EUR 150
                  invoices.overdue.value       EUR 150
                  invoices.paid_on_time        100.00 % (2/2)
                Behind deals.won.value: 2 records, EUR 1000.5, GBP 250
                  2026-05-31  102  Training  GBP 250
                  2026-05-04  101  Licences  EUR 1000.5
                Not in all numbers:
                  deal '107' is won or lost but has no closing date: it is in no period but all time
                  invoice 'R-3' has no date: it is in no period but all time
                  deal '109' has an amount without a currency: it is counted, but left out of sums
                  deal '108' has a stage that is neither known as open, won nor lost: no outcome counts it
                  activity 'call-5' has an unknown direction: it counts as neither inbound nor outbound
                """);
    }

    @Test
    void aCompanyHasTheDealsAndActivitiesThatNameIt() {
        Command command = Command.run("--client", "company:00000001");

        // Call 4 is the firm's; call 3 is of deal 101, which is the firm's as well as Ada's.
        assertThat(command.output()).contains("""

                Northwind Ltd (company:00000001), 2026-05
                  deals.won.value              EUR 1000.5
                  deals.won.count              1
                  deals.lost.value             none
                  deals.open.value             none
                  win_rate                     100.00 % (1/1)
                  activities.count             2
                  channel.load                 call 2
                  conversion                   50.00 % (1/2)
                  communication.load           1.00 (1/1)
                """);
    }

    @Test
    void severalClientsAreShownInOneRun() {
        Command command = Command.run("--client", "company:00000001", "--client", "contact:00000002");

        assertThat(command.output().indexOf("Northwind Ltd (company:00000001), 2026-05"))
                .isPositive()
                .isLessThan(command.output().indexOf("Ada Byron (contact:00000002), 2026-05"));
    }

    @Test
    void theCheckSaysWhatTheLegacySchemaHides() {
        Command command = Command.run("--check");

        assertThat(command.status()).isZero();
        assertThat(command.output()).contains("""
                  contacts[0] "person": 2 rows
                  companies[0] "firm": 1 row
                  deals[0] "deal head": 7 rows
                  activities[0] "calls": 5 rows
                  activities[1] "mail": 3 rows
                  activities[2] "visits": 3 rows
                  invoices[0] "invoice": 5 rows
                Warnings: some numbers may lack records, or have too many (5)
                  deals[0].columns.createdAt: 1 row dated before 1980 or after 2100; name stand-ins in 'absent', and look at the form of the time
                  deals[0].columns.currency: 1 row with an amount and no currency: left out of sums; give the mapping a 'currency'
                  deals[0].columns.closedAt: 1 row won or lost without a closing date: in no period but all time
                  deals[0].columns.outcome.values: 1 row with the code '77', which has no entry; known are '10', '20', '90', '99'
                  activities[0].columns.direction.values: 1 row with the code 'X', which has no entry; known are 'I', 'O'
                Notes: the numbers are those of the mapping; look whether this is meant (19)
                """).doesNotContain("Byron", "ada@home.example");
    }

    @Test
    void csvFilesAreMappedAsTheyAre() {
        Command command = Command.run("--csv", Command.salesFolder());

        assertThat(command.status()).isZero();
        assertThat(command.output()).contains("""
                  companies[0] "accounts": 2 rows
                  deals[0] "sales pipeline": 7 rows
                Warnings: some numbers may lack records, or have too many (1)
                  deals[0].columns.title.values: 1 row with the code 'GTX Ultra', which has no entry; known are""").contains("""

                Cancity (company:Cancity), 2017-Q2
                  deals.won.value              USD 1104.5
                  deals.won.count              2
                  deals.lost.value             USD 0
                  deals.open.value             USD 700 (1 missing)
                  win_rate                     66.67 % (2/3)
                  activities.count             undefined: the source has no records of this kind
                """).contains("""
                Behind deals.won.value: 2 records, USD 1104.5
                  2017-06-30  BBBB2222  MG Special  USD 50.5
                  2017-04-01  AAAA1111  GTX Pro  USD 1054
                """);
    }

    @Test
    void wrongOptionsAreAnsweredWithTheRightOnes() {
        assertThat(Command.run("--chek"))
                .isEqualTo(new Command(2, "", "'--chek' is not an option. See the list below.\n\n" + Options.USAGE));
        assertThat(Command.run("--help")).isEqualTo(new Command(0, Options.USAGE, ""));
    }
}
