package org.intertitle;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Listens between the pool and everything that uses it, Hibernate or not, and notes each
 * statement that is executed. What the driver sends to begin and end a transaction is no
 * statement here.
 */
class StatementCounter implements BeanPostProcessor {

	private final ThreadLocal<@Nullable List<String>> noted = new ThreadLocal<>();

	/**
	 * Does something that may ask the database.
	 * @param action is run on this thread
	 * @return the statements that this thread executed meanwhile, in order
	 */
	List<String> statementsOf(Runnable action) {
		List<String> statements = new ArrayList<>();
		this.noted.set(statements);
		try {
			action.run();
			return statements;
		}
		finally {
			this.noted.remove();
		}
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		return (bean instanceof DataSource pool) ? new Listening(pool) : bean;
	}

	private final class Listening extends DelegatingDataSource {

		Listening(DataSource pool) {
			super(pool);
		}

		@Override
		public Connection getConnection() throws SQLException {
			return listening(Connection.class, super.getConnection(), "");
		}

	}

	private <T> T listening(Class<T> type, T target, String sql) {
		return type
			.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, method, args) -> {
				String ownSql = (args != null && args.length > 0 && args[0] instanceof String text) ? text : sql;
				if (target instanceof Statement && method.getName().startsWith("execute")) {
					note(ownSql);
				}
				try {
					Object result = method.invoke(target, args);
					return switch (method.getName()) {
						case "createStatement" -> listening(Statement.class, (Statement) result, "");
						case "prepareStatement" ->
							listening(PreparedStatement.class, (PreparedStatement) result, ownSql);
						default -> result;
					};
				}
				catch (InvocationTargetException ex) {
					throw ex.getTargetException();
				}
			}));
	}

	private void note(String sql) {
		List<String> statements = this.noted.get();
		if (statements != null) {
			statements.add(sql);
		}
	}

}
