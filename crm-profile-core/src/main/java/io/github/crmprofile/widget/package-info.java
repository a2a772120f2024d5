/**
 * Defines what the profile page shows, and where: widgets, their settings, and layouts.
 *
 * <p>A {@link io.github.crmprofile.widget.Widget} is a kind of tile or chart plus the figures it shows; it computes nothing. A {@link
 * io.github.crmprofile.widget.Layout} places widgets on the page of one kind of client and is edited by functions that give a new layout. {@link
 * io.github.crmprofile.widget.LayoutRules} know which widgets there are, which are locked, and the page of a user who has changed nothing.
 *
 * <p>It uses figures, metrics, periods and records; it knows nothing of sources and computes nothing. Begin with
 * {@link io.github.crmprofile.widget.Widget}.
 */
@NullMarked
package io.github.crmprofile.widget;

import org.jspecify.annotations.NullMarked;
