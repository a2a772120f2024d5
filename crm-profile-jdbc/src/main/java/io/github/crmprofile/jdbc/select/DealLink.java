package io.github.crmprofile.jdbc.select;

import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.RecordSource;

/**
 * A link to deals, and a source of deals in which it can lead to one.
 *
 * @param link the link
 * @param path the same made ready
 * @param deals the source of the deals
 */
public record DealLink(Link link, LinkPath path, RecordSource deals) {}
