package org.broken.modules.uphill.orders;

import org.broken.modules.uphill.desk.Page;

public record Contract(Page page) {}
