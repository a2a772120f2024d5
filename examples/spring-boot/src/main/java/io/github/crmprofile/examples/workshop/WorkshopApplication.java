package io.github.crmprofile.examples.workshop;

import io.github.crmprofile.examples.spring.ViewerResolver;
import io.github.crmprofile.source.Viewer;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Starts the workshop's application. */
@SpringBootApplication
@EnableCaching
public class WorkshopApplication {

    /**
     * Runs until the process is ended.
     *
     * @param arguments properties, such as {@code --server.port=8081}
     */
    public static void main(String... arguments) {
        SpringApplication.run(WorkshopApplication.class, arguments);
    }

    /** The master sees everything, and all others what is theirs. */
    @Bean
    ViewerResolver viewers() {
        return principal -> principal instanceof AbstractAuthenticationToken token
                        && token.getAuthorities().stream().anyMatch(a -> "ROLE_MASTER".equals(a.getAuthority()))
                ? Viewer.everything()
                : Viewer.responsible(Set.of(principal.getName()));
    }
}
