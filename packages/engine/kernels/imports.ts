// The engine's own functions (src/math), for what is too rare or too far out to be written twice.

export declare function powOf(x: f64, y: f64): f64;
export declare function logOf(x: f64): f64;
export declare function sinOf(x: f64): f64;
export declare function cosOf(x: f64): f64;
export declare function softplusOf(x: f64): f64;
export declare function sigmoidOf(x: f64): f64;
export declare function expOf(x: f64): f64;
