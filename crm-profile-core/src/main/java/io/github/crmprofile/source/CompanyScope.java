package io.github.crmprofile.source;

/** Chooses the records that belong to a company. */
public enum CompanyScope {
    /** The records linked to the company itself. */
    DIRECT,
    /** The records linked to the company or to any contact whose company it is, each once. */
    WITH_CONTACTS
}
