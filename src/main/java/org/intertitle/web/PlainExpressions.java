package org.intertitle.web;

import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.spring6.expression.SPELVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/**
 * Thymeleaf's standard dialect, with {@link PlainExpression plain expressions} evaluated
 * without the Spring Expression Language, which takes most of a page's time otherwise.
 */
final class PlainExpressions extends SpringStandardDialect implements IStandardVariableExpressionEvaluator {

	private final Map<String, Optional<PlainExpression>> expressions = new ConcurrentHashMap<>();

	@Override
	public IStandardVariableExpressionEvaluator getVariableExpressionEvaluator() {
		return this;
	}

	@Override
	public @Nullable Object evaluate(IExpressionContext context, IStandardVariableExpression expression,
			StandardExpressionExecutionContext execution) {
		if (!expression.getUseSelectionAsRoot() && !execution.getPerformTypeConversion()) {
			Optional<PlainExpression> plain = this.expressions.computeIfAbsent(expression.getExpression(),
					PlainExpression::of);
			if (plain.isPresent()) {
				try {
					return plain.get().value((name) -> context.getVariable((String) name));
				}
				catch (PlainExpression.NotPlain ex) {
					// There is more to it than could be seen from outside
				}
				catch (InvocationTargetException ex) {
					throw new TemplateProcessingException("Exception evaluating \"" + expression.getExpression() + "\"",
							ex.getCause());
				}
				catch (ReflectiveOperationException ex) {
					throw new TemplateProcessingException("Exception evaluating \"" + expression.getExpression() + "\"",
							ex);
				}
			}
		}
		return SPELVariableExpressionEvaluator.INSTANCE.evaluate(context, expression, execution);
	}

}
