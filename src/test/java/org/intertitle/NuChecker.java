package org.intertitle;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import nu.validator.checker.jing.CheckerSchema;
import nu.validator.htmlparser.common.Heuristics;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.sax.HtmlParser;
import nu.validator.localentities.LocalCacheEntityResolver;
import nu.validator.vendor.thaiopensource.relaxng.impl.CombineValidator;
import nu.validator.vendor.thaiopensource.util.PropertyMap;
import nu.validator.vendor.thaiopensource.util.PropertyMapBuilder;
import nu.validator.vendor.thaiopensource.validate.Schema;
import nu.validator.vendor.thaiopensource.validate.ValidateProperty;
import nu.validator.vendor.thaiopensource.validate.Validator;
import nu.validator.vendor.thaiopensource.validate.prop.rng.RngProperty;
import nu.validator.vendor.thaiopensource.validate.rng.CompactSchemaReader;
import nu.validator.vendor.thaiopensource.xml.sax.Jaxp11XMLReaderCreator;
import nu.validator.xml.NullEntityResolver;
import nu.validator.xml.ariaattributes.AriaAttributeDroppingSchemaWrapper;
import nu.validator.xml.customelements.NamespaceChangingSchemaWrapper;
import nu.validator.xml.dataattributes.DataAttributeDroppingSchemaWrapper;
import nu.validator.xml.langattributes.XmlLangAttributeDroppingSchemaWrapper;
import nu.validator.xml.roleattributes.RoleAttributeFilteringSchemaWrapper;
import nu.validator.xml.templateelement.TemplateElementDroppingSchemaWrapper;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The Nu HTML checker, the one behind validator.w3.org, put together from its parts: its
 * own front door opens onto an old Jetty that cannot stand beside ours.
 */
final class NuChecker {

	private static final String HTML = "http://s.validator.nu/html5-all.rnc";

	private static final List<Schema> FURTHER_RULES = List.of(CheckerSchema.ASSERTION_SCH, CheckerSchema.TABLE_CHECKER,
			CheckerSchema.DUPLICATE_DT_CHECKER, CheckerSchema.HEADING_HIERARCHY_CHECKER,
			CheckerSchema.MICRODATA_CHECKER, CheckerSchema.NORMALIZATION_CHECKER,
			CheckerSchema.SPECULATION_RULES_CHECKER, CheckerSchema.TEXT_CONTENT_CHECKER,
			CheckerSchema.UNCHECKED_SUBTREE_WARNER, CheckerSchema.USEMAP_CHECKER, CheckerSchema.XML_PI_CHECKER);

	private final Schema html;

	NuChecker() {
		// What data-*, aria-* and the like may hold is not for the grammar to say
		this.html = new NamespaceChangingSchemaWrapper(new TemplateElementDroppingSchemaWrapper(
				new RoleAttributeFilteringSchemaWrapper(new XmlLangAttributeDroppingSchemaWrapper(
						new AriaAttributeDroppingSchemaWrapper(new DataAttributeDroppingSchemaWrapper(grammar()))))));
	}

	private static Schema grammar() {
		LocalCacheEntityResolver files = new LocalCacheEntityResolver(new NullEntityResolver());
		files.setAllowRnc(true);
		PropertyMapBuilder properties = properties(new Messages(new ArrayList<>(), new ArrayList<>()));
		properties.put(ValidateProperty.ENTITY_RESOLVER, files);
		try {
			return CompactSchemaReader.getInstance()
				.createSchema(files.resolveEntity(null, HTML), properties.toPropertyMap());
		}
		catch (Exception ex) {
			throw new IllegalStateException("The checker's own grammar cannot be read", ex);
		}
	}

	private static PropertyMapBuilder properties(ErrorHandler messages) {
		PropertyMapBuilder properties = new PropertyMapBuilder();
		properties.put(ValidateProperty.ERROR_HANDLER, messages);
		properties.put(ValidateProperty.XML_READER_CREATOR, new Jaxp11XMLReaderCreator());
		RngProperty.CHECK_ID_IDREF.add(properties);
		return properties;
	}

	/**
	 * Checks a whole document.
	 * @param document as it is sent to a browser
	 * @return what is wrong with it, each with its line and column
	 */
	Messages check(String document) throws IOException, SAXException {
		Messages messages = new Messages(new ArrayList<>(), new ArrayList<>());
		HtmlParser parser = parser();
		parser.setErrorHandler(messages);
		parser.setContentHandler(validator(properties(messages).toPropertyMap()).getContentHandler());
		parser.parse(new InputSource(new StringReader(document)));
		return messages;
	}

	private Validator validator(PropertyMap properties) {
		Validator validator = this.html.createValidator(properties);
		for (Schema rules : FURTHER_RULES) {
			validator = new CombineValidator(validator, rules.createValidator(properties));
		}
		return validator;
	}

	private static HtmlParser parser() throws SAXException {
		HtmlParser parser = new HtmlParser();
		parser.setCommentPolicy(XmlViolationPolicy.ALLOW);
		parser.setContentNonXmlCharPolicy(XmlViolationPolicy.ALLOW);
		parser.setContentSpacePolicy(XmlViolationPolicy.ALTER_INFOSET);
		parser.setNamePolicy(XmlViolationPolicy.ALLOW);
		parser.setXmlnsPolicy(XmlViolationPolicy.ALTER_INFOSET);
		parser.setStreamabilityViolationPolicy(XmlViolationPolicy.FATAL);
		parser.setMappingLangToXmlLang(true);
		parser.setHeuristics(Heuristics.ALL);
		parser.setFeature("http://xml.org/sax/features/unicode-normalization-checking", true);
		return parser;
	}

	/**
	 * What the checker has to say.
	 *
	 * @param errors what no document may contain
	 * @param warnings what it may, though it looks like a mistake
	 */
	record Messages(List<String> errors, List<String> warnings) implements ErrorHandler {

		@Override
		public void warning(SAXParseException message) {
			this.warnings.add(text(message));
		}

		@Override
		public void error(SAXParseException message) {
			this.errors.add(text(message));
		}

		@Override
		public void fatalError(SAXParseException message) {
			this.errors.add(text(message));
		}

		private static String text(SAXParseException message) {
			return "%d:%d %s".formatted(message.getLineNumber(), message.getColumnNumber(), message.getMessage());
		}

	}

}
