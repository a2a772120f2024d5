package io.github.crmprofile.source;

/** Which records are those of a company. */
public enum CompanyScope {
    /** Those linked to the company itself. */
    DIRECT,
    /** Those linked to the company or to any contact whose company it is, each once. */
    WITH_CONTACTS
}
