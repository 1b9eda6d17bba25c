package org.intertitle;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * A test in which editors work: the whole program with the demonstration publication, in
 * a database that no test of the readers' pages looks at. What is written here stays, so
 * each test writes articles of its own.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "intertitle.demo=true", "server.address=127.0.0.1", "spring.application.name=newsroom" })
@Import({ PostgresForTests.class, DemoSite.class, Desks.class })
public @interface NewsroomSiteTest {

}
