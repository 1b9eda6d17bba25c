package org.intertitle;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * A test of the place where articles are written, in a browser, on a page that has little
 * else: no database, no sign-in, but the site's own policy for scripts and styles.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(Browser.OncePerRun.class)
@SpringBootTest(classes = WritingDeskSite.Program.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "server.address=127.0.0.1", "server.jetty.max-http-form-post-size=10MB",
				"management.endpoint.health.validate-group-membership=false" })
public @interface WritingDeskTest {

}
