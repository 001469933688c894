package org.broken.modules.sound.desk;

import org.broken.modules.sound.engine.Picture;
import org.broken.modules.sound.orders.Contract;

public record Page(Picture picture, Contract contract) {}
