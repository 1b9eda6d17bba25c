package org.intertitle.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A handler that changes who may enter. It asks for the password or a passkey again,
 * unless either was given within the last ten minutes (OWASP ASVS 5.0, 7.5.1).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface AsksForProof {

}
