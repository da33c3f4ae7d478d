/** The tools that this engine is for. */
export type TerraformTool = 'terraform' | 'opentofu';

/** Everything in which Terraform and OpenTofu differ for us. */
export interface Dialect {
  readonly tool: TerraformTool;
  readonly title: string;
  readonly program: string;
  /** Under which name the setup action keeps the program, when it puts a wrapper in its place. */
  readonly wrapped: string;
  /** The oldest version whose plans and events are read here. */
  readonly minimum: readonly [number, number];
  readonly setup: string;
  /** Files of the project. */
  readonly sources: RegExp;
}

/** Sources: hashicorp/setup-terraform and opentofu/setup-opentofu, `lib/`, for the wrapper's name. */
export const dialects: Readonly<Record<TerraformTool, Dialect>> = {
  terraform: {
    tool: 'terraform',
    title: 'Terraform',
    program: 'terraform',
    wrapped: 'terraform-bin',
    minimum: [1, 5],
    setup: 'hashicorp/setup-terraform@v3',
    sources: /\.tf(\.json)?$/,
  },
  opentofu: {
    tool: 'opentofu',
    title: 'OpenTofu',
    program: 'tofu',
    wrapped: 'tofu-bin',
    minimum: [1, 6],
    setup: 'opentofu/setup-opentofu@v1',
    sources: /\.(tf|tofu)(\.json)?$/,
  },
};
