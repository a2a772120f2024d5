/**
 * The profile page as a part that moves into any server: {@link io.github.crmprofile.examples.web.ProfileEndpoints} answers what the element
 * {@code <crm-profile>} asks, and the element is among the resources under {@code META-INF/resources/crm-profile}.
 */
@org.jspecify.annotations.NullMarked
package io.github.crmprofile.examples.web;
