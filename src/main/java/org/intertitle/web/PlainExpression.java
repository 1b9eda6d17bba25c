package org.intertitle.web;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import org.springframework.util.StringUtils;

/**
 * An expression of the kind that templates are full of: a variable, its properties and
 * methods with a dot before each, perhaps held against nothing. Whatever else there is in
 * the Spring Expression Language is left to that, and so is everything that goes wrong.
 */
final class PlainExpression {

	private static final Pattern TOKEN = Pattern.compile("\\G\\s*(?:([A-Za-z_]\\w*)|([.(),])|([!=]=)|$)");

	/** Not variables of a page but words of the language, or a way to the request. */
	private static final List<String> OTHERS = List.of("null", "true", "false", "not", "new", "and", "or", "eq", "ne",
			"param", "session", "application", "execInfo");

	private static final ClassValue<Map<String, Optional<Method>>> METHODS = new ClassValue<>() {

		@Override
		protected Map<String, Optional<Method>> computeValue(Class<?> type) {
			return new ConcurrentHashMap<>();
		}

	};

	private final Path path;

	private final Test test;

	private PlainExpression(Path path, Test test) {
		this.path = path;
		this.test = test;
	}

	private enum Test {

		NONE, NULL, NOT_NULL

	}

	/** A variable and what is asked of it, one after the other. */
	private record Path(String variable, List<Step> steps) {

		@Nullable Object of(UnaryOperator<@Nullable Object> variables) throws ReflectiveOperationException {
			Object value = variables.apply(this.variable);
			for (Step step : this.steps) {
				if (value == null) {
					throw new NotPlain();
				}
				value = step.of(value, variables);
			}
			return value;
		}

	}

	/** A property, or a method with arguments. */
	private record Step(String name, @Nullable List<Path> arguments) {

		@Nullable Object of(Object target, UnaryOperator<@Nullable Object> variables) throws ReflectiveOperationException {
			if (this.arguments == null && target instanceof Map<?, ?> map) {
				if (!map.containsKey(this.name)) {
					throw new NotPlain();
				}
				return map.get(this.name);
			}
			List<Path> paths = (this.arguments != null) ? this.arguments : List.of();
			@Nullable Object[] values = new Object[paths.size()];
			for (int i = 0; i < values.length; i++) {
				values[i] = paths.get(i).of(variables);
			}
			Method method = METHODS.get(target.getClass())
				.computeIfAbsent((this.arguments != null) ? this.name + "/" + values.length : this.name,
						(key) -> find(target.getClass(), values.length))
				.orElseThrow(NotPlain::new);
			Class<?>[] types = method.getParameterTypes();
			for (int i = 0; i < values.length; i++) {
				if (!ClassUtils.isAssignableValue(types[i], values[i])) {
					throw new NotPlain();
				}
			}
			return method.invoke(target, values);
		}

		/** One that cannot be mistaken for another. */
		private Optional<Method> find(Class<?> type, int arity) {
			List<String> names = (this.arguments != null) ? List.of(this.name) : List
				.of("get" + StringUtils.capitalize(this.name), "is" + StringUtils.capitalize(this.name), this.name);
			for (String each : names) {
				List<Method> found = Arrays.stream(type.getMethods())
					.filter((method) -> method.getName().equals(each) && method.getParameterCount() == arity
							&& !method.isBridge() && !method.isVarArgs() && !Modifier.isStatic(method.getModifiers())
							&& method.getReturnType() != void.class)
					.toList();
				if (found.size() == 1) {
					return accessible(found.getFirst(), type);
				}
			}
			return Optional.empty();
		}

		private static Optional<Method> accessible(Method method, Class<?> type) {
			Method open = ClassUtils.getPubliclyAccessibleMethodIfPossible(method, type);
			try {
				ReflectionUtils.makeAccessible(open);
				return Optional.of(open);
			}
			catch (RuntimeException ex) {
				return Optional.empty();
			}
		}

	}

	/** There is more to it. */
	static final class NotPlain extends RuntimeException {

		NotPlain() {
			super(null, null, false, false);
		}

	}

	/** Reads an expression, unless it needs more of the language. */
	static Optional<PlainExpression> of(String text) {
		try {
			Reading reading = new Reading(text);
			Path path = reading.path();
			Test test = reading.test();
			reading.end();
			return Optional.of(new PlainExpression(path, test));
		}
		catch (NotPlain ex) {
			return Optional.empty();
		}
	}

	/**
	 * What it comes to.
	 * @param variables by name
	 * @throws NotPlain if that takes more of the language
	 * @throws ReflectiveOperationException if a method fails
	 */
	@Nullable Object value(UnaryOperator<@Nullable Object> variables) throws ReflectiveOperationException {
		Object value = this.path.of(variables);
		return switch (this.test) {
			case NONE -> value;
			case NULL -> value == null;
			case NOT_NULL -> value != null;
		};
	}

	private static final class Reading {

		private final Matcher tokens;

		private String token = "";

		Reading(String text) {
			this.tokens = TOKEN.matcher(text);
			next();
		}

		private void next() {
			if (!this.tokens.find()) {
				throw new NotPlain();
			}
			this.token = this.tokens.group().strip();
		}

		private String name() {
			String name = this.token;
			if (this.tokens.group(1) == null) {
				throw new NotPlain();
			}
			next();
			return name;
		}

		Path path() {
			String variable = name();
			if (OTHERS.contains(variable)) {
				throw new NotPlain();
			}
			List<Step> steps = new ArrayList<>();
			while (this.token.equals(".")) {
				next();
				String name = name();
				steps.add(new Step(name, this.token.equals("(") ? arguments() : null));
			}
			return new Path(variable, List.copyOf(steps));
		}

		private List<Path> arguments() {
			List<Path> arguments = new ArrayList<>();
			do {
				next();
				if (!this.token.equals(")")) {
					arguments.add(path());
				}
			}
			while (this.token.equals(","));
			if (!this.token.equals(")")) {
				throw new NotPlain();
			}
			next();
			return List.copyOf(arguments);
		}

		Test test() {
			Test test = switch (this.token) {
				case "==" -> Test.NULL;
				case "!=" -> Test.NOT_NULL;
				default -> Test.NONE;
			};
			if (test != Test.NONE) {
				next();
				if (!name().equals("null")) {
					throw new NotPlain();
				}
			}
			return test;
		}

		void end() {
			if (!this.token.isEmpty()) {
				throw new NotPlain();
			}
		}

	}

}
