package org.intertitle.pagecache;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.intertitle.DemoSiteTest;

import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * A test of the program with the demonstration publication and with memory for pages,
 * which other tests do without: what they write to the database they want to read at
 * once.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@DemoSiteTest
@Import(KeptPages.class)
@TestPropertySource(properties = { "intertitle.pages.memory=64MB",
		"intertitle.pages.folder=target/pages-${random.uuid}", "intertitle.pages.ahead=false" })
@interface CachedSiteTest {

}
