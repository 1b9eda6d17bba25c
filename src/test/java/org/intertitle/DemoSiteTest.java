package org.intertitle;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;

/**
 * A test of the whole program with the demonstration publication in it, on a port of its
 * own and through MockMvc. All classes with this annotation and no other that changes the
 * context share one running program, so a test leaves the database as it found it.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "intertitle.demo=true", "server.address=127.0.0.1", "intertitle.pages.memory=0B",
				"spring.jpa.hibernate.ddl-auto=validate" })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({ PostgresForTests.class, DemoSite.class })
public @interface DemoSiteTest {

}
