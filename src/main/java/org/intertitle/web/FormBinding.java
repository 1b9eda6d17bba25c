package org.intertitle.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Forms are records, and a record takes what its constructor names. Whatever else a
 * request says is bound to nothing (OWASP ASVS 5.0, 15.3.3), and a name that fits no
 * property is no error.
 */
@ControllerAdvice
class FormBinding {

	@InitBinder
	void takeConstructorsOnly(WebDataBinder binder) {
		binder.setDisallowedFields("*");
	}

}
