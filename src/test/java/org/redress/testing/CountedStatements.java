package org.redress.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts what a thread asks the database, whether by JDBC or by JPA. */
public class CountedStatements implements BeanPostProcessor {

  private final ThreadLocal<Integer> statements = ThreadLocal.withInitial(() -> 0);

  /** How many statements this thread prepares while it does the work. */
  public int during(Runnable work) {
    var before = statements.get();
    work.run();
    return statements.get() - before;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource database ? new Counted(database) : bean;
  }

  private final class Counted extends DelegatingDataSource {

    private Counted(DataSource database) {
      super(database);
    }

    @Override
    public Connection getConnection() throws SQLException {
      var connection = super.getConnection();
      return (Connection)
          Proxy.newProxyInstance(
              Connection.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) -> {
                if (method.getName().equals("prepareStatement")) {
                  statements.set(statements.get() + 1);
                }
                try {
                  return method.invoke(connection, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });
    }
  }
}
