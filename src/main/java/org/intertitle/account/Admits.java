package org.intertitle.account;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The least role that a handler of a {@link NewsroomPage} asks for; on the class for all
 * its handlers, on a method for that one. A handler without it admits nobody.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.TYPE, ElementType.METHOD })
public @interface Admits {

	Role value();

}
