package io.github.crmprofile.model;

/** The status of an invoice. */
public enum InvoiceStatus {
    /** Not issued yet; no number counts it. */
    DRAFT,
    /** Issued, and not or only partly paid. */
    ISSUED,
    /** Paid in full. */
    PAID,
    /** Withdrawn; no number counts it. */
    CANCELLED
}
