/**
 * Clients by number: in the order of a figure ({@link io.github.crmprofile.ranking.RankOrder}), those of whom conditions over figures hold
 * ({@link io.github.crmprofile.ranking.Segment}), page by page with any figures beside them.
 *
 * <p>It uses figures and metrics; it knows nothing of what computes them, and of widgets and pages. Begin with {@code CrmProfiles.clients(kind)};
 * {@code RankingReader} of package {@code engine} puts the clients in order.
 */
@NullMarked
package io.github.crmprofile.ranking;

import org.jspecify.annotations.NullMarked;
