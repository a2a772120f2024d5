package io.github.crmprofile.model;

/** How an invoice stands. */
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
