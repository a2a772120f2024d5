package io.github.crmprofile.examples.spring;

import io.github.crmprofile.source.Viewer;
import java.security.Principal;

/** Says what a signed-in user may see: the one decision that a host cannot be spared. Implementations must be thread-safe. */
@FunctionalInterface
public interface ViewerResolver {

    /**
     * Looks at who is signed in.
     *
     * @param principal who is signed in
     * @return the clients and records that exist for this user
     */
    Viewer viewer(Principal principal);
}
