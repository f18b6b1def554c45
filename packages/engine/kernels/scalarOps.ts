// One class an op: its forward function and its derivatives, as in src/ops. The derivatives get addresses, so that each
// loads only what it needs: x and y are the operands', z the result's.

import { cosOf, logOf, powOf, sinOf, softplusOf } from "./imports";
import { exp, sigmoid, tanh } from "./math";

export class Add {
  @inline forward(x: f64, y: f64): f64 {
    return x + y;
  }
  @inline dx(g: f64, x: usize, y: usize, z: usize): f64 {
    return g;
  }
  @inline dy(g: f64, x: usize, y: usize, z: usize): f64 {
    return g;
  }
}

export class Sub {
  @inline forward(x: f64, y: f64): f64 {
    return x - y;
  }
  @inline dx(g: f64, x: usize, y: usize, z: usize): f64 {
    return g;
  }
  @inline dy(g: f64, x: usize, y: usize, z: usize): f64 {
    return -g;
  }
}

export class Mul {
  @inline forward(x: f64, y: f64): f64 {
    return x * y;
  }
  @inline dx(g: f64, x: usize, y: usize, z: usize): f64 {
    return g * load<f64>(y);
  }
  @inline dy(g: f64, x: usize, y: usize, z: usize): f64 {
    return g * load<f64>(x);
  }
}

export class Div {
  @inline forward(x: f64, y: f64): f64 {
    return x / y;
  }
  @inline dx(g: f64, x: usize, y: usize, z: usize): f64 {
    return g / load<f64>(y);
  }
  @inline dy(g: f64, x: usize, y: usize, z: usize): f64 {
    const divisor = load<f64>(y);
    return -g * (load<f64>(x) / divisor / divisor);
  }
}

export class Pow {
  @inline forward(x: f64, y: f64): f64 {
    return powOf(x, y);
  }
  @inline dx(g: f64, x: usize, y: usize, z: usize): f64 {
    const exponent = load<f64>(y);
    return exponent == 0 ? 0 : g * (exponent * powOf(load<f64>(x), exponent - 1));
  }
  @inline dy(g: f64, x: usize, y: usize, z: usize): f64 {
    const base = load<f64>(x);
    return base == 0 ? 0 : g * (load<f64>(z) * logOf(base));
  }
}

export class Max {
  @inline forward(x: f64, y: f64): f64 {
    return max(x, y);
  }
  @inline dx(g: f64, x: usize, y: usize, z: usize): f64 {
    const a = load<f64>(x),
      b = load<f64>(y);
    return a == b ? g / 2 : a < b ? 0 : g;
  }
  @inline dy(g: f64, x: usize, y: usize, z: usize): f64 {
    const a = load<f64>(x),
      b = load<f64>(y);
    return a == b ? g / 2 : a > b ? 0 : g;
  }
}

export class Min {
  @inline forward(x: f64, y: f64): f64 {
    return min(x, y);
  }
  @inline dx(g: f64, x: usize, y: usize, z: usize): f64 {
    const a = load<f64>(x),
      b = load<f64>(y);
    return a == b ? g / 2 : a > b ? 0 : g;
  }
  @inline dy(g: f64, x: usize, y: usize, z: usize): f64 {
    const a = load<f64>(x),
      b = load<f64>(y);
    return a == b ? g / 2 : a < b ? 0 : g;
  }
}

export class Neg {
  @inline forward(x: f64, y: f64): f64 {
    return -x;
  }
  @inline dx(g: f64, x: usize, y: usize, z: usize): f64 {
    return -g;
  }
}

export class Exp {
  @inline forward(x: f64, y: f64): f64 {
    return exp(x);
  }
  @inline dx(g: f64, x: usize, y: usize, z: usize): f64 {
    return g * load<f64>(z);
  }
}

export class Log {
  @inline forward(x: f64, y: f64): f64 {
    return logOf(x);
  }
  @inline dx(g: f64, x: usize, y: usize, z: usize): f64 {
    return g / load<f64>(x);
  }
}

export class Sqrt {
  @inline forward(x: f64, y: f64): f64 {
    return sqrt(x);
  }
  @inline dx(g: f64, x: usize, y: usize, z: usize): f64 {
    return g / (2 * load<f64>(z));
  }
}

export class Square {
  @inline forward(x: f64, y: f64): f64 {
    return x * x;
  }
  @inline dx(g: f64, x: usize, y: usize, z: usize): f64 {
    return g * (2 * load<f64>(x));
  }
}

export class Reciprocal {
  @inline forward(x: f64, y: f64): f64 {
    return 1 / x;
  }
  @inline dx(g: f64, x: usize, y: usize, z: usize): f64 {
    const out = load<f64>(z);
    return -g * (out * out);
  }
}

export class Abs {
  @inline forward(x: f64, y: f64): f64 {
    return abs(x);
  }
  @inline dx(g: f64, x: usize, y: usize, z: usize): f64 {
    const a = load<f64>(x);
    return g * (a > 0 ? 1 : a < 0 ? -1 : a);
  }
}

export class Sin {
  @inline forward(x: f64, y: f64): f64 {
    return sinOf(x);
  }
  @inline dx(g: f64, x: usize, y: usize, z: usize): f64 {
    return g * cosOf(load<f64>(x));
  }
}

export class Cos {
  @inline forward(x: f64, y: f64): f64 {
    return cosOf(x);
  }
  @inline dx(g: f64, x: usize, y: usize, z: usize): f64 {
    return g * -sinOf(load<f64>(x));
  }
}

export class Relu {
  @inline forward(x: f64, y: f64): f64 {
    return x <= 0 ? 0 : x;
  }
  @inline dx(g: f64, x: usize, y: usize, z: usize): f64 {
    return load<f64>(x) <= 0 ? 0 : g;
  }
}

/** y is the slope. */
export class LeakyRelu {
  @inline forward(x: f64, y: f64): f64 {
    return x > 0 ? x : x * y;
  }
  @inline dx(g: f64, x: usize, y: usize, z: usize): f64 {
    return load<f64>(x) > 0 ? g : g * load<f64>(y);
  }
}

export class Sigmoid {
  @inline forward(x: f64, y: f64): f64 {
    return sigmoid(x);
  }
  @inline dx(g: f64, x: usize, y: usize, z: usize): f64 {
    const out = load<f64>(z);
    return g * (1 - out) * out;
  }
}

export class Tanh {
  @inline forward(x: f64, y: f64): f64 {
    return tanh(x);
  }
  @inline dx(g: f64, x: usize, y: usize, z: usize): f64 {
    const out = load<f64>(z);
    return g * (1 - out * out);
  }
}

export class Softplus {
  @inline forward(x: f64, y: f64): f64 {
    return softplusOf(x);
  }
  @inline dx(g: f64, x: usize, y: usize, z: usize): f64 {
    return g * sigmoid(load<f64>(x));
  }
}
