package org.intertitle.account;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.intertitle.PostgresForTests;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;

/**
 * A test of the newsroom's door: the whole program with an empty publication, at an
 * address that it knows to be its own. What was done stays written down in its database,
 * so each test brings people of its own.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT,
		properties = { "intertitle.demo=false", "server.address=127.0.0.1" })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({ PostgresForTests.class, EmptyHouse.class })
public @interface NewsroomTest {

}
