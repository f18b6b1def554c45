/* What C reaches on the same graphs with the same batching (runs of one op), and on tensors. gcc -O3 -march=native
 * limit WORK FILE: prints nanoseconds of one call, the median of batches of about 20 ms. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#ifdef WITH_BLAS
#include <cblas.h>
#endif

enum { ADD = 1, SUB = 2, MUL = 3, NEG = 8, RELU = 17 };

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e9 + t.tv_nsec;
}

static int by_size(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return x < y ? -1 : x > y;
}

static void measure(void (*call)(int)) {
  double start = now();
  while (now() - start < 150e6) call(0);
  start = now();
  call(0);
  double once = now() - start;
  int batch = once < 20e6 ? (int)(20e6 / (once < 20 ? 20 : once)) : 1;
  if (batch > 100000) batch = 100000;
  double times[200];
  int count = 0;
  double began = now();
  while (count < 3 || (now() - began < 700e6 && count < 200)) {
    start = now();
    for (int i = 0; i < batch; i++) call(i);
    times[count++] = (now() - start) / batch;
  }
  qsort(times, count, sizeof(double), by_size);
  printf("%.3f\n", times[count / 2]);
}

/* The graph: canonical order, runs of one op. */
static int32_t n, run_count, list_count, *runs, *xs, *ys, *list;
static double *values, *gradients, *starts;
static int changing;

static void forward_run(int op, int first, int last) {
  double *restrict v = values;
  switch (op) {
    case ADD: for (int i = first; i < last; i++) v[i] = v[xs[i]] + v[ys[i]]; break;
    case SUB: for (int i = first; i < last; i++) v[i] = v[xs[i]] - v[ys[i]]; break;
    case MUL: for (int i = first; i < last; i++) v[i] = v[xs[i]] * v[ys[i]]; break;
    case NEG: for (int i = first; i < last; i++) v[i] = -v[xs[i]]; break;
    case RELU: for (int i = first; i < last; i++) v[i] = v[xs[i]] <= 0 ? 0 : v[xs[i]]; break;
  }
}

static void backward_run(int op, int first, int last) {
  double *g = gradients;
  const double *v = values;
  switch (op) {
    case ADD: for (int i = last - 1; i >= first; i--) { double d = g[i]; g[xs[i]] += d; g[ys[i]] += d; } break;
    case SUB: for (int i = last - 1; i >= first; i--) { double d = g[i]; g[xs[i]] += d; g[ys[i]] -= d; } break;
    case MUL:
      for (int i = last - 1; i >= first; i--) {
        double d = g[i];
        int x = xs[i], y = ys[i];
        g[x] += d * v[y];
        g[y] += d * v[x];
      }
      break;
    case NEG: for (int i = last - 1; i >= first; i--) g[xs[i]] -= g[i]; break;
    case RELU: for (int i = last - 1; i >= first; i--) g[xs[i]] += v[xs[i]] <= 0 ? 0 : g[i]; break;
  }
}

static void graph_again(int i) {
  values[0] = 0.5 + (i % 7) / 16.0;
  for (int r = 0; r < run_count; r++) forward_run(runs[3 * r], runs[3 * r + 1], runs[3 * r + 2]);
  memcpy(gradients, starts, n * sizeof(double));
  for (int r = run_count - 1; r >= 0; r--) backward_run(runs[3 * r], runs[3 * r + 1], runs[3 * r + 2]);
}

/* Only the listed nodes: groups of op, count, nodes. */
static void partial(int i) {
  double *v = values;
  v[changing] = (i % 16) / 16.0;
  for (int32_t *p = list, *end = list + list_count; p < end;) {
    int op = p[0], count = p[1];
    int32_t *at = p + 2;
    p = at + count;
    switch (op) {
      case ADD: for (; at < p; at++) v[*at] = v[xs[*at]] + v[ys[*at]]; break;
      case SUB: for (; at < p; at++) v[*at] = v[xs[*at]] - v[ys[*at]]; break;
      case MUL: for (; at < p; at++) v[*at] = v[xs[*at]] * v[ys[*at]]; break;
      case NEG: for (; at < p; at++) v[*at] = -v[xs[*at]]; break;
      case RELU: for (; at < p; at++) v[*at] = v[xs[*at]] <= 0 ? 0 : v[xs[*at]]; break;
    }
  }
}

/* Depth-first topological order with a stack of its own, over operands as the file has them. */
static int32_t *stack, *order;
static uint8_t *state;

static void depth_first(int unused) {
  (void)unused;
  memset(state, 0, n);
  int count = 0;
  for (int root = 0; root < n; root++) {
    if (state[root]) continue;
    int depth = 0;
    stack[0] = root;
    state[root] = 1;
    while (depth >= 0) {
      int node = stack[depth];
      int x = xs[node], y = ys[node];
      if (x >= 0 && !state[x]) { state[x] = 1; stack[++depth] = x; continue; }
      if (y >= 0 && !state[y]) { state[y] = 1; stack[++depth] = y; continue; }
      order[count++] = node;
      depth--;
    }
  }
}

#define COUNT 1000000
static double *a, *b, *c;
static void relu(int i) { (void)i; for (int k = 0; k < COUNT; k++) c[k] = a[k] <= 0 ? 0 : a[k]; }
static void mul(int i) { (void)i; for (int k = 0; k < COUNT; k++) c[k] = a[k] * b[k]; }
static void add(int i) { (void)i; for (int k = 0; k < COUNT; k++) c[k] = a[k] + b[k]; }
static void sigmoid(int i) { (void)i; for (int k = 0; k < COUNT; k++) c[k] = 1 / (1 + exp(-a[k])); }

#ifdef WITH_BLAS
/* The two-layer net: batch 100, 784 - 50 - 10, forward, gradients of the parameters, one step. */
enum { N = 100, IN = 784, H = 50, K = 10 };
static double X[N * IN], W1[IN * H], B1[H], W2[H * K], B2[K], T[N * K];
static double A1[N * H], A2[N * K], D2[N * K], D1[N * H], G1[IN * H], G2[H * K], GB1[H], GB2[K];
static void net(int i) {
  (void)i;
  for (int r = 0; r < N; r++) memcpy(A1 + r * H, B1, sizeof B1);
  cblas_dgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, N, H, IN, 1, X, IN, W1, H, 1, A1, H);
  for (int k = 0; k < N * H; k++) A1[k] = 1 / (1 + exp(-A1[k]));
  for (int r = 0; r < N; r++) memcpy(A2 + r * K, B2, sizeof B2);
  cblas_dgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, N, K, H, 1, A1, H, W2, K, 1, A2, K);
  for (int r = 0; r < N; r++) {
    double max = A2[r * K], sum = 0;
    for (int k = 1; k < K; k++) if (A2[r * K + k] > max) max = A2[r * K + k];
    for (int k = 0; k < K; k++) sum += D2[r * K + k] = exp(A2[r * K + k] - max);
    for (int k = 0; k < K; k++) D2[r * K + k] = (D2[r * K + k] / sum - T[r * K + k]) / N;
  }
  cblas_dgemm(CblasRowMajor, CblasTrans, CblasNoTrans, H, K, N, 1, A1, H, D2, K, 0, G2, K);
  cblas_dgemm(CblasRowMajor, CblasNoTrans, CblasTrans, N, H, K, 1, D2, K, W2, K, 0, D1, H);
  for (int k = 0; k < N * H; k++) D1[k] *= (1 - A1[k]) * A1[k];
  cblas_dgemm(CblasRowMajor, CblasTrans, CblasNoTrans, IN, H, N, 1, X, IN, D1, H, 0, G1, H);
  memset(GB1, 0, sizeof GB1);
  memset(GB2, 0, sizeof GB2);
  for (int r = 0; r < N; r++) {
    for (int k = 0; k < H; k++) GB1[k] += D1[r * H + k];
    for (int k = 0; k < K; k++) GB2[k] += D2[r * K + k];
  }
  for (int k = 0; k < IN * H; k++) W1[k] -= 0.01 * G1[k];
  for (int k = 0; k < H * K; k++) W2[k] -= 0.01 * G2[k];
  for (int k = 0; k < H; k++) B1[k] -= 0.01 * GB1[k];
  for (int k = 0; k < K; k++) B2[k] -= 0.01 * GB2[k];
}
#endif

static void *block(FILE *file, size_t size, size_t count) {
  void *memory = aligned_alloc(64, (size * count + 63) / 64 * 64 + 64);
  if (file && fread(memory, size, count, file) != count) exit(1);
  return memory;
}

static void fill(double *to, int count, double scale) {
  for (int i = 0; i < count; i++) to[i] = scale * (2.0 * rand() / RAND_MAX - 1);
}

int main(int argc, char **argv) {
  if (argc < 2) return 2;
  const char *work = argv[1];
  if (argc > 2) {
    FILE *file = fopen(argv[2], "rb");
    if (!file) return 1;
    int32_t head[4];
    if (fread(head, 4, 4, file) != 4) return 1;
    n = head[0];
    run_count = head[1];
    list_count = head[2];
    changing = head[3];
    runs = block(file, 4, 3 * (size_t)run_count);
    list = block(file, 4, list_count);
    xs = block(file, 4, n);
    ys = block(file, 4, n);
    values = block(file, 8, n);
    starts = block(file, 8, n);
    gradients = block(NULL, 8, n);
    if (!strcmp(work, "sort")) {
      stack = block(NULL, 4, n);
      order = block(NULL, 4, n);
      state = block(NULL, 1, n);
      measure(depth_first);
    } else {
      measure(!strcmp(work, "partial") ? partial : graph_again);
    }
    return 0;
  }
#ifdef WITH_BLAS
  if (!strcmp(work, "net")) {
    fill(X, N * IN, 1); fill(W1, IN * H, 0.1); fill(B1, H, 0.1); fill(W2, H * K, 0.1); fill(B2, K, 0.1);
    for (int r = 0; r < N; r++) T[r * K + r % K] = 1;
    measure(net);
    return 0;
  }
#endif
  a = block(NULL, 8, COUNT);
  b = block(NULL, 8, COUNT);
  c = block(NULL, 8, COUNT);
  fill(a, COUNT, 4);
  fill(b, COUNT, 4);
  if (!strcmp(work, "relu")) measure(relu);
  else if (!strcmp(work, "mul")) measure(mul);
  else if (!strcmp(work, "add")) measure(add);
  else if (!strcmp(work, "sigmoid")) measure(sigmoid);
  else return 3;
  return 0;
}
