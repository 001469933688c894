package org.broken.architecture.marketplace;

import org.springframework.web.bind.annotation.RestController;

@RestController
class OpenToSpring {}
