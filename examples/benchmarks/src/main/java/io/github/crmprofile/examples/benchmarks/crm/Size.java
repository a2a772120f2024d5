package io.github.crmprofile.examples.benchmarks.crm;

/**
 * How large an invented CRM is.
 *
 * @param contacts how many contacts; five of them make a company
 * @param largest how many activities the busiest contact has, which is contact 0
 */
public record Size(int contacts, int largest) {

    /** 5 000 000 activities, 1 000 000 deals and 500 000 invoices. */
    public static final Size FULL = new Size(100_000, 9_000);
    /** A fiftieth of it. */
    public static final Size QUICK = new Size(2_000, 900);

    /** Checks the bounds. */
    public Size {
        if (contacts < CrmGenerator.CONTACTS_OF_COMPANY || largest < 1 || largest > CrmGenerator.MOST) {
            throw new IllegalArgumentException("A CRM of " + contacts + " contacts with up to " + largest
                    + " activities; accepted are " + CrmGenerator.CONTACTS_OF_COMPANY + " contacts or more, and 1 to "
                    + CrmGenerator.MOST + " activities");
        }
    }
}
